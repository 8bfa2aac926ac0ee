package eggvm.hal.e1000;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.ManualMachine;
import eggvm.hal.Raw;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class E1000Test {
  private static final long SECOND = 1_000_000_000;

  private final SimulatedCard card = new SimulatedCard();
  private final ManualMachine machine = new ManualMachine();
  private E1000 driver;

  @BeforeEach
  void open() {
    Cpu.use(card);
    Machine.use(machine);
    driver = open("eth0");
    card.resets = 0;
    driver.rest();
    driver.rest();
    card.risings = 0;
  }

  @Test
  void theFirstRestInterruptsAtOnceAndLaterOnesDoNot() {
    open("eth1").rest();
    assertTrue(card.interrupts());
    driver.rest();
    assertFalse(card.interrupts());
  }

  @AfterEach
  void close() {
    Cpu.use(null);
    Machine.use(null);
  }

  private static byte[] frame(int number, int bytes) {
    byte[] frame = new byte[bytes];
    new Random(number).nextBytes(frame);
    frame[12] = 0x12; // no protocol that the card knows
    return frame;
  }

  private E1000 open(String name) {
    card.received = new byte[E1000.RECEIVE_BYTES];
    return new E1000(name, SimulatedCard.REGISTERS, Raw.allocate(E1000.MEMORY_BYTES, E1000.MEMORY_ALIGNMENT), card.received, SimulatedCard.RECEIVED);
  }

  private boolean send(byte[] frame, int offset, int bytes) {
    boolean taken = driver.send(frame, offset, bytes);
    driver.push();
    return taken;
  }

  private byte[] receive() {
    int bytes = driver.receive();
    return java.util.Arrays.copyOfRange(driver.frame(), driver.frameAt(), driver.frameAt() + bytes);
  }

  // --- frames

  @Test
  void theAddressIsTheCardsAndIsStillItsFilterAfterAReset() {
    assertArrayEquals(SimulatedCard.ADDRESS, driver.hardwareAddress());
    assertEquals(0x12005452, card.register(Layout.ADDRESS_LOW));
    assertEquals(0x8000_5634, card.register(Layout.ADDRESS_HIGH));
  }

  @Test
  void framesKeepTheirBytesAndOrderAroundBothRings() {
    Random random = new Random(1);
    int sent = 0;
    int taken = 0;
    int arrived = 0;
    for (int step = 0; step < 20_000; step++) {
      switch (random.nextInt(4)) {
        case 0 -> {
          byte[] frame = frame(sent, 14 + sent % 1500);
          if (send(frame, 0, frame.length)) sent++;
        }
        case 1 -> card.transmit(random.nextInt(200));
        case 2 -> {
          if (card.receive(frame(arrived, 60 + arrived % 1458))) arrived++;
        }
        default -> {
          byte[] got = receive();
          if (got.length != 0) assertArrayEquals(frame(taken, 60 + taken++ % 1458), got);
          else assertEquals(arrived, taken);
        }
      }
    }
    card.transmit();
    assertEquals(sent, card.wire.size());
    for (int i = 0; i < sent; i++) assertArrayEquals(frame(i, 14 + i % 1500), card.wire.get(i));
    assertTrue(sent > 1000 && arrived > 1000, sent + " sent, " + arrived + " arrived");
    assertEquals(0, card.resets);
  }

  @Test
  void aPartOfAnArrayIsSentAndNothingBeyondIt() {
    byte[] frame = frame(1, 100);
    assertTrue(send(frame, 20, 60));
    card.transmit();
    assertArrayEquals(java.util.Arrays.copyOfRange(frame, 20, 80), card.wire.getFirst());
    assertThrows(IllegalArgumentException.class, () -> send(frame, 50, 60));
    assertThrows(IllegalArgumentException.class, () -> send(frame, -1, 60));
    assertThrows(IllegalArgumentException.class, () -> send(new byte[3000], 0, 1519));
    assertThrows(IllegalArgumentException.class, () -> send(frame, Integer.MAX_VALUE, 60));
  }

  @Test
  void aFullRingTakesNothingUntilTheCardHasSent() {
    byte[] frame = frame(1, 60);
    int count = 0;
    while (send(frame, 0, 60)) count++;
    assertTrue(count >= TransmitRing.SLOTS - 2, count + " frames");
    card.transmit(1);
    send(frame, 0, 60);
    card.transmit();
    assertTrue(send(frame, 0, 60));
  }

  @Test
  void damagedAndPartialFramesAreDroppedAndThoseBehindThemAreNot() {
    int ok = Layout.DONE | Layout.RECEIVED_END;
    card.receive(frame(1, 60), 60, ok | 1 << 8); // CRC
    card.receive(frame(2, 60), 60, ok | 1 << 13); // TCP or UDP checksum
    card.receive(frame(3, 2048), 2048, Layout.DONE); // goes on
    card.receive(frame(4, 60), 60, ok); // its end
    card.receive(frame(5, 60));
    assertArrayEquals(frame(5, 60), receive());
    assertEquals(0, receive().length);
    assertEquals(4, driver.counters().framesDropped);
    assertEquals(1, driver.counters().framesReceived);
  }

  @Test
  void aFrameStaysUntilTheNextIsAskedFor() {
    for (int i = 0; i < 255; i++) card.receive(frame(i, 60));
    for (int i = 0; i < 255; i++) {
      assertEquals(60, driver.receive());
      driver.rest();
      while (card.receive(frame(1000, 1518))) {}
      int at = driver.frameAt();
      assertArrayEquals(frame(i, 60), java.util.Arrays.copyOfRange(driver.frame(), at, at + 60));
    }
  }

  @Test
  void aCardIsNotSetUpAnewWhileAFrameIsRead() {
    card.isTransmitterStuck = true;
    card.receive(frame(1, 60));
    assertEquals(60, driver.receive());
    byte[] frame = frame(2, 60);
    while (send(frame, 0, 60)) {}
    machine.nanos += 3 * SECOND;
    assertFalse(send(frame, 0, 60));
    driver.rest();
    assertEquals(0, card.resets);
    assertEquals(0, driver.receive());
    driver.rest();
    assertEquals(1, card.resets);
  }

  @Test
  void theCardIsToldOfManyFramesAtOnceOrOfThirtyTwoUnasked() {
    byte[] frame = frame(1, 60);
    for (int i = 0; i < 31; i++) driver.send(frame, 0, 60);
    card.transmit();
    assertEquals(0, card.wire.size());
    driver.push();
    card.transmit();
    assertEquals(31, card.wire.size());
    for (int i = 0; i < 32; i++) driver.send(frame, 0, 60);
    card.transmit();
    assertEquals(31 + 32, card.wire.size());
    driver.send(frame, 0, 60);
    driver.rest();
    card.transmit();
    assertEquals(31 + 32 + 1, card.wire.size());
  }

  @Test
  void aFullRingIsToldToTheCard() {
    byte[] frame = frame(1, 60);
    int count = 0;
    while (driver.send(frame, 0, 60)) count++;
    card.transmit();
    assertEquals(count, card.wire.size());
  }

  // --- checksums

  @Test
  void theCardsWordAboutAFrameIsTakenWhenItGivesOne() {
    int ok = Layout.DONE | Layout.RECEIVED_END;
    int[] said = {ok, ok | Layout.RECEIVED_TRANSPORT_CHECKSUM, ok | Layout.RECEIVED_TRANSPORT_CHECKSUM | Layout.RECEIVED_NO_CHECKSUMS};
    for (int status : said) card.receive(frame(1, 60), 60, status);
    for (int status : said) {
      assertEquals(60, driver.receive());
      assertEquals(status == said[1], driver.isChecksumGood());
    }
  }

  @Test
  void tcpAndUdpGetTheirChecksumsFromTheCard() {
    for (int protocol : new int[] {6, 17, 17, 6}) {
      byte[] frame = ipv4(protocol, 20, 31);
      int place = 34 + (protocol == 6 ? 16 : 6);
      byte[] pseudo = pseudoHeader(frame);
      putPair(frame, place, SimulatedCard.sum(pseudo, 0, pseudo.length));
      assertTrue(send(frame, 0, frame.length));
      card.transmit();
      byte[] sent = card.wire.removeFirst();
      int total = SimulatedCard.sum(pseudo, 0, pseudo.length) + SimulatedCard.sum(sent, 34, sent.length);
      assertEquals(0xFFFF, (total & 0xFFFF) + (total >>> 16), "protocol " + protocol);
      sent[place] = frame[place];
      sent[place + 1] = frame[place + 1];
      assertArrayEquals(frame, sent);
    }
  }

  @Test
  void whatHasNoPseudoHeaderSumIsSentAsItIs() {
    List<byte[]> frames = new ArrayList<>();
    frames.add(ipv4(1, 20, 40)); // ICMP
    byte[] fragment = ipv4(17, 20, 40);
    fragment[20] = 0x20;
    frames.add(fragment);
    byte[] noChecksum = ipv4(17, 20, 40);
    putPair(noChecksum, 40, 0);
    frames.add(noChecksum);
    frames.add(java.util.Arrays.copyOf(ipv4(6, 20, 40), 45)); // cut off before the checksum
    frames.add(new byte[14]);
    for (byte[] frame : frames) {
      assertTrue(send(frame, 0, frame.length));
      card.transmit();
      assertArrayEquals(frame, card.wire.removeFirst());
    }
  }

  private static byte[] ipv4(int protocol, int headerBytes, int payloadBytes) {
    byte[] frame = frame(7, 14 + headerBytes + payloadBytes);
    putPair(frame, 12, 0x0800);
    frame[14] = (byte) (0x40 | headerBytes / 4);
    putPair(frame, 16, headerBytes + payloadBytes);
    putPair(frame, 20, 0x4000); // not to be cut
    frame[23] = (byte) protocol;
    return frame;
  }

  private static byte[] pseudoHeader(byte[] frame) {
    byte[] header = new byte[12];
    System.arraycopy(frame, 26, header, 0, 8);
    header[9] = frame[23];
    putPair(header, 10, frame.length - 34);
    return header;
  }

  private static void putPair(byte[] bytes, int index, int value) {
    bytes[index] = (byte) (value >> 8);
    bytes[index + 1] = (byte) value;
  }

  // --- interrupts

  @Test
  void aFrameInterruptsOnceFromOneRestToTheNext() {
    assertFalse(card.interrupts());
    card.receive(frame(1, 60));
    assertEquals(1, card.risings);
    receive();
    card.receive(frame(2, 60));
    receive();
    assertEquals(1, card.risings);
    driver.rest();
    assertFalse(card.interrupts());
    card.receive(frame(3, 60));
    assertTrue(card.interrupts());
    assertEquals(2, card.risings);
  }

  @Test
  void whoSendsOrReceivesMeanwhileTakesNobodysInterrupt() {
    send(frame(1, 60), 0, 60);
    card.transmit();
    receive();
    assertFalse(card.interrupts());
    card.receive(frame(2, 60));
    assertTrue(card.interrupts());
  }

  @Test
  void aFrameThatCameBeforeRestInterruptsToo() {
    card.receive(frame(1, 60));
    driver.rest();
    assertTrue(card.interrupts());
  }

  @Test
  void aChangeOfTheLinkInterrupts() {
    driver.rest();
    card.isLinkUp = false;
    card.cause(Layout.CAUSE_LINK);
    assertTrue(card.interrupts());
    assertFalse(driver.isLinkUp());
    driver.rest();
    assertFalse(card.interrupts());
  }

  @Test
  void whoFindsTheRingFullIsToldOfRoomAlsoWithoutARest() {
    byte[] frame = frame(1, 60);
    while (send(frame, 0, 60)) {}
    assertFalse(card.interrupts());
    card.transmit(1);
    assertTrue(card.interrupts());
    while (send(frame, 0, 60)) {}
    card.transmit();
    driver.rest();
    assertTrue(card.interrupts(), "room came before rest");
    driver.rest();
    send(frame, 0, 60);
    card.transmit();
    assertFalse(card.interrupts(), "nobody wants room any more");
  }

  // --- trouble

  @Test
  void aTransmitterThatStandsStillIsSetUpAnew() {
    byte[] frame = frame(1, 60);
    card.isTransmitterStuck = true;
    while (send(frame, 0, 60)) {}
    machine.nanos += 3 * SECOND;
    assertFalse(send(frame, 0, 60));
    assertEquals(1, card.resets);
    card.isTransmitterStuck = false;
    assertTrue(send(frame, 0, 60));
    card.transmit();
    assertArrayEquals(frame, card.wire.getLast());
    assertEquals(1, driver.counters().resets);
  }

  @Test
  void aTransmitterThatStandsStillIsFoundWithoutAFullRing() {
    card.isTransmitterStuck = true;
    send(frame(1, 60), 0, 60);
    for (int i = 0; i < 3; i++) {
      driver.rest();
      assertEquals(0, card.resets);
      machine.nanos += SECOND;
    }
    driver.rest();
    assertEquals(1, card.resets);
    driver.rest();
    machine.nanos += 9 * SECOND;
    driver.rest();
    assertEquals(1, card.resets);
  }

  @Test
  void withoutALinkNothingIsSentAndNothingIsWrong() {
    byte[] frame = frame(1, 60);
    card.isLinkUp = false;
    for (int i = 0; i < 1000; i++) {
      send(frame, 0, 60);
      driver.rest();
      machine.nanos += SECOND / 10;
    }
    assertEquals(0, card.resets);
    card.isLinkUp = true;
    card.transmit();
    assertTrue(send(frame, 0, 60));
  }

  @Test
  void aLengthBeyondTheBufferIsNotBelieved() {
    card.receive(frame(1, 60), 2049, Layout.DONE | Layout.RECEIVED_END);
    assertEquals(0, receive().length);
    assertEquals(1, card.resets);
    assertFalse(card.interrupts());
    card.receive(frame(2, 60));
    assertTrue(card.interrupts(), "whoever rests is still to be woken");
    assertArrayEquals(frame(2, 60), receive());
  }

  @Test
  void aReceiverOutOfStepIsSetUpAnew() {
    card.loseStep();
    driver.rest();
    assertEquals(1, card.resets);
    card.receive(frame(1, 60));
    assertTrue(card.interrupts());
    assertArrayEquals(frame(1, 60), receive());
  }

  @Test
  void anOverrunWithFramesInTheRingIsNoTrouble() {
    for (int i = 0; i < 300; i++) card.receive(frame(i, 60));
    driver.rest();
    assertTrue(card.interrupts());
    int count = 0;
    while (receive().length != 0) count++;
    assertEquals(ReceiveRing.SLOTS - 1, count);
    driver.rest();
    assertEquals(0, card.resets);
    assertEquals(300 - count, driver.counters().framesMissed);
  }

  @Test
  void slotsComeBackToTheCardInGreatNumbersOrWhenNothingIsLeft() {
    for (int i = 0; i < 255; i++) assertTrue(card.receive(frame(i, 60)));
    for (int i = 0; i < 128; i++) receive();
    assertFalse(card.receive(frame(1, 60)), "one slot at a time, or the one that is being read");
    receive();
    for (int i = 0; i < 128; i++) assertTrue(card.receive(frame(i, 60)));
    assertFalse(card.receive(frame(1, 60)));
    for (int i = 0; i < 10; i++) receive();
    driver.rest();
    for (int i = 0; i < 10; i++) assertTrue(card.receive(frame(i, 60)));
    while (receive().length != 0) {}
    for (int i = 0; i < 255; i++) assertTrue(card.receive(frame(i, 60)));
  }

  @Test
  void aCardThatIsGoneHasNoLinkAndNoFramesAndIsFoundAgain() {
    card.isGone = true;
    driver.rest();
    assertFalse(driver.isAnswering());
    assertFalse(driver.isLinkUp());
    assertEquals(0, receive().length);
    card.isGone = false;
    driver.rest();
    assertFalse(driver.isAnswering(), "not at once");
    machine.nanos += 3 * SECOND;
    driver.rest();
    assertTrue(driver.isAnswering() && driver.isLinkUp());
    card.receive(frame(1, 60));
    assertTrue(card.interrupts());
    assertArrayEquals(frame(1, 60), receive());
  }

  @Test
  void aCardThatIsGoneWhereABusReadsZerosIsFoundAgainToo() {
    card.isGone = true;
    card.silence = 0;
    machine.nanos += SECOND;
    driver.rest();
    assertFalse(driver.isAnswering());
    assertFalse(driver.isLinkUp());
    card.receive(frame(1, 60)); // its old ring is still in its registers
    card.isGone = false;
    machine.nanos += 3 * SECOND;
    driver.rest();
    assertTrue(driver.isAnswering() && driver.isLinkUp());
    card.receive(frame(2, 60));
    assertTrue(card.interrupts());
    assertArrayEquals(frame(2, 60), receive());
  }

  @Test
  void aCardThatAnotherHandHasResetIsSetUpAnew() {
    card.writeRegister(SimulatedCard.REGISTERS + Layout.CONTROL, Layout.CONTROL_RESET);
    card.resets = 0;
    machine.nanos += SECOND;
    driver.rest();
    assertEquals(1, card.resets);
    card.receive(frame(1, 60));
    assertTrue(card.interrupts());
    assertArrayEquals(frame(1, 60), receive());
  }

  @Test
  void aCardThatDoesNotComeOutOfItsResetIsSaidNotToAnswer() {
    card.doesNotReset = true;
    assertFalse(open("eth1").isAnswering());
  }
}
