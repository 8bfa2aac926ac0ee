package eggvm.hal.e1000;

import eggvm.hal.device.NetDevice;
import eggvm.hal.io.Registers;
import eggvm.vm.machine.Machine;

/// One card. Whatever goes wrong with it ends in a reset, which loses the frames on their way and no more.
public class E1000 implements NetDevice {
  private static final int RING_BYTES = ReceiveRing.SLOTS * Layout.DESCRIPTOR_BYTES;
  private static final long TRANSMIT_BUFFERS = 2 * RING_BYTES;
  /// Of the array that the card writes received frames to.
  public static final int RECEIVE_BYTES = ReceiveRing.SLOTS * ReceiveRing.BUFFER_BYTES;
  /// Of other memory that the card reads and writes.
  public static final long MEMORY_BYTES = TRANSMIT_BUFFERS + (long) TransmitRing.SLOTS * TransmitRing.BUFFER_BYTES;
  public static final long MEMORY_ALIGNMENT = 4096;
  public static final long REGISTER_BYTES = 128 << 10;

  private static final int MTU_BYTES = 1500;
  /// With an Ethernet header and a VLAN tag.
  private static final int MOST_FRAME_BYTES = 1518;
  private static final int ADDRESS_BYTES = 6;
  /// At most 20,000 interrupts a second.
  private static final int THROTTLE_256_NANOS = 195;
  private static final int RESET_LOOKS = 20_000;
  private static final int WAKING = Layout.CAUSE_RECEIVED | Layout.CAUSE_FEW_DESCRIPTORS | Layout.CAUSE_OVERRUN | Layout.CAUSE_LINK;
  /// Frames of which none was sent for so long; and the least time between two resets.
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  /// Between two looks whether the card still has its set-up.
  private static final long LOOK_NANOS = 1_000_000_000L;

  private final String name;
  private final Registers registers;
  private final ReceiveRing receiveRing;
  private final TransmitRing transmitRing;
  private final Counters counters = new Counters();
  private final byte[] hardwareAddress = new byte[ADDRESS_BYTES];
  /// Causes that may interrupt; what else is set in the card's register may not.
  private int mask;
  private boolean wantsRoom;
  private boolean isLinkUp;
  private boolean isLinkNews = true;
  private boolean hasRested;
  private boolean isAnswering;
  private long lastResetNanos;
  private long lastLookNanos;
  /// Where the transmitter stood when it was first seen at work or its ring full, -1: it was not; and when.
  private int stuckHead = -1;
  private long stuckNanos;

  /// `memoryAddress`: of [#MEMORY_BYTES], physical, aligned to [#MEMORY_ALIGNMENT]. `received`: of [#RECEIVE_BYTES], with the physical address of
  /// its first element; it stays there.
  public E1000(String name, long registersAddress, long memoryAddress, byte[] received, long receivedAddress) {
    this.name = name;
    registers = new Registers(registersAddress);
    receiveRing = new ReceiveRing(registers, memoryAddress, received, receivedAddress);
    transmitRing = new TransmitRing(registers, memoryAddress + RING_BYTES, memoryAddress + TRANSMIT_BUFFERS);
    reset();
    if (isAnswering) readAddress();
    start();
  }

  @Override
  public String name() { return name; }

  @Override
  public byte[] hardwareAddress() { return hardwareAddress.clone(); }

  @Override
  public int mtuBytes() { return MTU_BYTES; }

  @Override
  public boolean checksumsOnSend() { return true; }

  /// The card looks at what it knows: QEMU's 82540EM does not at all.
  @Override
  public boolean isChecksumGood() { return receiveRing.isChecksumGood(); }

  /// False: the card is broken or gone. It is tried again as long as it is used.
  public final boolean isAnswering() { return isAnswering; }

  @Override
  public boolean isLinkUp() {
    if (isLinkNews) lookAtLink();
    return isLinkUp;
  }

  /// The card says when its link changes; asking it each time would cost more than a frame.
  private void lookAtLink() {
    isLinkNews = false;
    int status = registers.read(Layout.STATUS);
    isLinkUp = isAnswering && status != Registers.NO_ANSWER && (status & Layout.STATUS_LINK_UP) != 0;
  }

  public final Counters counters() {
    int missed = registers.read(Layout.MISSED_FRAMES);
    if (missed != Registers.NO_ANSWER) counters.framesMissed += missed;
    return counters;
  }

  // --- frames

  @Override
  public boolean send(byte[] frame, int offset, int lengthBytes) {
    if (lengthBytes <= 0 || lengthBytes > MOST_FRAME_BYTES || offset < 0 || offset > frame.length - lengthBytes) {
      throw new IllegalArgumentException("a frame of " + lengthBytes + " bytes at " + offset);
    }
    if (transmitRing.add(frame, offset, lengthBytes)) {
      counters.framesSent++;
      stuckHead = -1;
      return true;
    }
    push();
    wantsRoom = true;
    mask(mask | Layout.CAUSE_SENT);
    watchTransmitter();
    return false;
  }

  @Override
  public void push() { transmitRing.push(); }

  @Override
  public byte[] frame() { return receiveRing.frame(); }

  @Override
  public int frameAt() { return receiveRing.frameAt(); }

  @Override
  public int receive() {
    for (;;) {
      int bytes = receiveRing.take();
      if (bytes > 0) counters.framesReceived++;
      if (bytes >= 0) return bytes;
      counters.framesDropped++;
      if (bytes == ReceiveRing.CORRUPT) {
        restart();
        return 0;
      }
    }
  }

  /// From here on the next cause interrupts, whoever sends or receives meanwhile; further ones do not, for only the next rest clears it.
  /// A frame that came before that would not interrupt any more: then the card is told to. It is told the first time as well, so that whoever
  /// waits learns whether its interrupts arrive.
  @Override
  public void rest() {
    push();
    receiveRing.giveBack();
    int causes = registers.read(Layout.CAUSE);
    boolean isGone = causes == Registers.NO_ANSWER || hasLostSetUp();
    if (isGone || (causes & Layout.CAUSE_LINK) != 0) isLinkNews = true;
    boolean isLost = !isGone && (causes & Layout.CAUSE_OVERRUN) != 0 && receiveRing.isOutOfStep();
    if (isGone || isLost || !isAnswering) restart();
    else if (transmitRing.isBusy()) watchTransmitter();
    else stuckHead = -1;
    mask(wantsRoom ? WAKING | Layout.CAUSE_SENT : WAKING);
    boolean isDue = receiveRing.hasFrame() || wantsRoom && transmitRing.hasRoom();
    if (isDue || !hasRested) registers.write(Layout.CAUSE_SET, Layout.CAUSE_RECEIVED);
    wantsRoom = false;
    hasRested = true;
  }

  private void mask(int wanted) {
    if ((mask & ~wanted) != 0) registers.write(Layout.MASK_CLEAR, mask & ~wanted);
    if ((wanted & ~mask) != 0) registers.write(Layout.MASK_SET, wanted & ~mask);
    mask = wanted;
  }

  // --- trouble

  /// Where no card answers a bus reads all ones, or zeros; one that another hand has reset answers, and does nothing more.
  private boolean hasLostSetUp() {
    long now = Machine.current().nanoTime();
    if (now - lastLookNanos < LOOK_NANOS) return false;
    lastLookNanos = now;
    return !receiveRing.isStarted();
  }

  /// Without a link nothing is sent, and nothing is wrong.
  private void watchTransmitter() {
    int head = transmitRing.head();
    long now = Machine.current().nanoTime();
    if (head != stuckHead || !isLinkUp() && head != Registers.NO_ANSWER) {
      stuckHead = head;
      stuckNanos = now;
    } else if (now - stuckNanos > PATIENCE_NANOS) {
      restart();
    }
  }

  /// Not while somebody reads a frame, which the card would overwrite. Not again at once: a card that is broken for good shall not keep the
  /// machine busy.
  private void restart() {
    if (receiveRing.isHeld()) return;
    long now = Machine.current().nanoTime();
    if (counters.resets != 0 && now - lastResetNanos < PATIENCE_NANOS) return;
    lastResetNanos = now;
    counters.resets++;
    int wanted = mask;
    reset();
    start();
    mask(wanted);
  }

  // --- set-up

  /// Section 14.3. Afterwards interrupts, receiver and transmitter are off.
  private void reset() {
    registers.write(Layout.MASK_CLEAR, -1);
    registers.write(Layout.RECEIVE, 0);
    registers.write(Layout.TRANSMIT, 0);
    beforeReset(registers);
    registers.set(Layout.CONTROL, Layout.CONTROL_RESET);
    isAnswering = registers.awaitClear(Layout.CONTROL, Layout.CONTROL_RESET, RESET_LOOKS) && registers.read(Layout.STATUS) != Registers.NO_ANSWER;
    registers.write(Layout.MASK_CLEAR, -1);
    registers.read(Layout.CAUSE);
    mask = 0;
    wantsRoom = false;
    stuckHead = -1;
    isLinkNews = true;
  }

  /// For models that have to be prepared.
  protected void beforeReset(Registers registers) {}

  /// For models that want more than this set-up.
  protected void afterReset(Registers registers) {}

  private void start() {
    if (!isAnswering) return;
    afterReset(registers);
    registers.clear(Layout.CONTROL, Layout.CONTROL_INVERT_LOSS | Layout.CONTROL_FORCE_SPEED_DUPLEX | Layout.CONTROL_PHY_RESET);
    registers.set(Layout.CONTROL, Layout.CONTROL_LINK_UP | Layout.CONTROL_AUTO_SPEED);
    registers.write(Layout.THROTTLE, THROTTLE_256_NANOS);
    writeAddress();
    receiveRing.start();
    transmitRing.start();
    registers.write(Layout.CHECKSUMS, Layout.CHECKSUMS_IP | Layout.CHECKSUMS_TRANSPORT);
    registers.write(Layout.GAPS, Layout.GAPS_COPPER);
    registers.write(Layout.TRANSMIT, Layout.TRANSMIT_ON | Layout.TRANSMIT_PAD | Layout.TRANSMIT_COLLISIONS);
    int filter = Layout.RECEIVE_ALL_MULTICAST | Layout.RECEIVE_BROADCAST;
    registers.write(Layout.RECEIVE, Layout.RECEIVE_ON | filter | Layout.RECEIVE_STRIP_CHECK_SEQUENCE);
    isAnswering = receiveRing.isStarted();
  }

  /// The card has it from its EEPROM.
  private void readAddress() {
    long address = registers.read(Layout.ADDRESS_LOW) & 0xFFFF_FFFFL | (long) (registers.read(Layout.ADDRESS_HIGH) & 0xFFFF) << 32;
    for (int i = 0; i < ADDRESS_BYTES; i++) hardwareAddress[i] = (byte) (address >>> 8 * i);
  }

  private void writeAddress() {
    int high = (hardwareAddress[4] & 0xFF | (hardwareAddress[5] & 0xFF) << 8) | Layout.ADDRESS_VALID;
    int low = 0;
    for (int i = 3; i >= 0; i--) low = low << 8 | hardwareAddress[i] & 0xFF;
    registers.write(Layout.ADDRESS_LOW, low);
    registers.write(Layout.ADDRESS_HIGH, high);
  }
}
