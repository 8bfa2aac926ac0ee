package eggvm.hal.virtio;

import eggvm.hal.cpu.DeviceSpace;
import eggvm.hal.pci.PciFunction;
import eggvm.vm.machine.Cpu;

/// A device on the PCI bus (section 4.1). Each register is accessed in its own width, as section 4.1.3.1 wants.
public final class Transport {
  public static final int VENDOR = 0x1AF4;
  /// Device identity of version 1 less the kind of device.
  public static final int MODERN_DEVICE = 0x1040;

  private static final int VENDOR_CAPABILITY = 9;
  private static final int CAPABILITY_TYPE_SHIFT = 24;
  private static final int CAPABILITY_BAR = 4;
  private static final int CAPABILITY_BAR_BITS = 0xFF;
  private static final int BARS = 6;
  private static final int CAPABILITY_OFFSET = 8;
  private static final int CAPABILITY_LENGTH = 12;
  private static final int CAPABILITY_MULTIPLIER = 16;
  private static final int COMMON = 1;
  private static final int COMMON_BYTES = 56;
  private static final int NOTIFICATION = 2;
  private static final int NOTIFICATION_BYTES = 2;

  private static final int DEVICE_FEATURE_WORD = 0x00;
  private static final int DEVICE_FEATURES = 0x04;
  private static final int DRIVER_FEATURE_WORD = 0x08;
  private static final int DRIVER_FEATURES = 0x0C;
  private static final int STATUS = 0x14;
  private static final int QUEUE_INDEX = 0x16;
  private static final int QUEUE_SIZE = 0x18;
  private static final int QUEUE_ON = 0x1C;
  private static final int QUEUE_NOTIFICATION = 0x1E;
  private static final int QUEUE_DESCRIPTORS = 0x20;
  private static final int QUEUE_AVAILABLE = 0x28;
  private static final int QUEUE_USED = 0x30;

  private static final int ACKNOWLEDGED = 1;
  private static final int DRIVER = 1 << 1;
  private static final int DRIVER_OK = 1 << 2;
  private static final int FEATURES_OK = 1 << 3;
  /// Bit 32 of the features.
  private static final int VERSION_1_WORD = 1;
  private static final int VERSION_1 = 1;
  private static final int RESET_LOOKS = 100_000;

  private final PciFunction function;
  private final long common;
  private long notification;
  private int multiplier;

  private Transport(PciFunction function) {
    this.function = function;
    common = map(COMMON, COMMON_BYTES);
  }

  /// Reset, known, and its features agreed upon: nothing but version 1. Null: it has no modern half, or does not agree.
  public static Transport open(PciFunction function) {
    Transport transport = new Transport(function);
    if (transport.common == 0 || !transport.findNotification()) return null;
    function.enableMemoryAndMaster();
    return transport.reset() && transport.agree() ? transport : null;
  }

  // --- capabilities

  private boolean findNotification() {
    int capability = capability(NOTIFICATION, NOTIFICATION_BYTES);
    if (capability == 0) return false;
    multiplier = function.read(capability + CAPABILITY_MULTIPLIER);
    notification = map(NOTIFICATION, NOTIFICATION_BYTES);
    return notification != 0;
  }

  /// Address of the first structure of a type; 0: there is none.
  private long map(int type, int leastBytes) {
    int capability = capability(type, leastBytes);
    if (capability == 0) return 0;
    long start = function.memory(function.read(capability + CAPABILITY_BAR) & CAPABILITY_BAR_BITS);
    long offset = function.read(capability + CAPABILITY_OFFSET) & 0xFFFF_FFFFL;
    return start == 0 ? 0 : DeviceSpace.map(start + offset, function.read(capability + CAPABILITY_LENGTH) & 0xFFFF_FFFFL);
  }

  private int capability(int type, int leastBytes) {
    for (int i = 0; ; i++) {
      int at = function.capability(VENDOR_CAPABILITY, i);
      if (at == 0 || isUsable(at, type, leastBytes)) return at;
    }
  }

  /// One in a reserved place is to be ignored (section 4.1.4.1).
  private boolean isUsable(int capability, int type, int leastBytes) {
    return function.read(capability) >>> CAPABILITY_TYPE_SHIFT == type
        && (function.read(capability + CAPABILITY_BAR) & CAPABILITY_BAR_BITS) < BARS
        && Integer.compareUnsigned(function.read(capability + CAPABILITY_LENGTH), leastBytes) >= 0;
  }

  // --- life (section 3.1.1)

  /// The device touches no memory any more; false: it does not answer.
  boolean reset() {
    Cpu.deviceWrite8(common + STATUS, 0);
    for (int i = 0; i < RESET_LOOKS; i++) {
      if (Cpu.deviceRead8(common + STATUS) == 0) return true;
      Cpu.pause();
    }
    return false;
  }

  private boolean agree() {
    addStatus(ACKNOWLEDGED);
    addStatus(DRIVER);
    Cpu.deviceWrite32(common + DEVICE_FEATURE_WORD, VERSION_1_WORD);
    if ((Cpu.deviceRead32(common + DEVICE_FEATURES) & VERSION_1) == 0) return false;
    writeFeatures(0, 0);
    writeFeatures(VERSION_1_WORD, VERSION_1);
    addStatus(FEATURES_OK);
    return (Cpu.deviceRead8(common + STATUS) & FEATURES_OK) != 0;
  }

  private void writeFeatures(int word, int features) {
    Cpu.deviceWrite32(common + DRIVER_FEATURE_WORD, word);
    Cpu.deviceWrite32(common + DRIVER_FEATURES, features);
  }

  /// Once its queues are set up.
  void goLive() { addStatus(DRIVER_OK); }

  private void addStatus(int bit) { Cpu.deviceWrite8(common + STATUS, Cpu.deviceRead8(common + STATUS) | bit); }

  // --- queues (section 4.1.5.1.3)

  /// Most descriptors of a queue; 0: the device does not have it.
  int queueSize(int index) {
    Cpu.deviceWrite16(common + QUEUE_INDEX, index);
    return Cpu.deviceRead16(common + QUEUE_SIZE);
  }

  /// Returns where the queue's index is to be written when there are buffers.
  long startQueue(int index, int size, long descriptors, long available, long used) {
    Cpu.deviceWrite16(common + QUEUE_INDEX, index);
    Cpu.deviceWrite16(common + QUEUE_SIZE, size);
    write64(QUEUE_DESCRIPTORS, descriptors);
    write64(QUEUE_AVAILABLE, available);
    write64(QUEUE_USED, used);
    Cpu.deviceWrite16(common + QUEUE_ON, 1);
    return notification + (long) Cpu.deviceRead16(common + QUEUE_NOTIFICATION) * multiplier;
  }

  private void write64(int offset, long value) {
    Cpu.deviceWrite32(common + offset, (int) value);
    Cpu.deviceWrite32(common + offset + 4, (int) (value >>> 32));
  }
}
