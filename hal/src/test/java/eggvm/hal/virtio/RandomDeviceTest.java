package eggvm.hal.virtio;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.ManualMachine;
import eggvm.hal.Raw;
import eggvm.hal.cpu.FramePool;
import eggvm.hal.cpu.PageTables;
import eggvm.hal.pci.ConfigurationSpace;
import eggvm.hal.pci.Pci;
import eggvm.hal.pci.PciFunction;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RandomDeviceTest {
  private static final int VERSION_1 = 1;
  private static final int LIVE = 1 | 2 | 4 | 8;

  private final SimulatedDevice device = new SimulatedDevice();
  private final ManualMachine machine = new ManualMachine();

  @BeforeEach
  void start() {
    long ranges = Raw.allocate(16);
    long frames = Raw.allocate(16 * 4096L, 4096);
    Memory.putLong(ranges, frames);
    Memory.putLong(ranges + 8, frames + 16 * 4096L);
    FramePool.use(ranges, 1);
    assertTrue(PageTables.begin(true));
    Cpu.use(device);
    Machine.use(machine);
  }

  @AfterEach
  void end() {
    Cpu.use(null);
    Machine.use(null);
  }

  private RandomDevice open() {
    PciFunction function = Pci.scan(device).function(0);
    assertTrue(RandomDevice.isOne(function));
    return RandomDevice.open(function, Raw.allocate(RandomDevice.MEMORY_BYTES, RandomDevice.MEMORY_ALIGNMENT));
  }

  @Test
  void itIsSetUpInTheOrderOfSection311() {
    assertNotNull(open());
    assertEquals(List.of(0, 1, 3, 11, 15), device.statuses);
    assertEquals(VERSION_1, device.agreedHigh);
    assertEquals(0, device.agreedLow);
    assertTrue(device.queueOn);
    assertEquals(8, device.queueSize);
    assertEquals(6, device.command & 6);
  }

  @Test
  void eachWordIsGivenOnceAndInOrder() {
    RandomDevice random = open();
    for (int i = 0; i < 1000; i++) {
      assertTrue(random.next());
      assertEquals(word(i), random.word());
    }
    assertEquals(8, device.requests);
  }

  @Test
  void nothingThatWasGivenStaysInTheBuffer() {
    RandomDevice random = open();
    for (int i = 0; i < 128; i++) random.next();
    for (long at = 0; at < 1024; at += 8) assertEquals(0, Memory.getLong(device.lastBuffer + at));
  }

  @Test
  void aFewBytesAtATimeMakeWordsToo() {
    device.mostBytes = 3;
    RandomDevice random = open();
    for (int i = 0; i < 70_000; i++) {
      assertTrue(random.next());
      assertNotEquals(0, random.word());
    }
    assertEquals(3 * 70_000, device.requests);
  }

  @Test
  void aQueueOfOneDescriptorIsEnough() {
    device.queueSize = 1;
    RandomDevice random = open();
    for (int i = 0; i < 1000; i++) assertTrue(random.next());
    assertEquals(1, device.queueSize);
  }

  @Test
  void aLengthBeyondTheBufferIsNotBelieved() {
    device.claimedBytes = Integer.MAX_VALUE;
    RandomDevice random = open();
    for (int i = 0; i < 129; i++) assertTrue(random.next());
    assertEquals(2, device.requests);
    device.claimedBytes = -8;
    for (int i = 0; i < 127; i++) assertTrue(random.next());
    machine.stepNanos = 1_000_000_000L;
    assertFalse(random.next());
  }

  @Test
  void whoseAnswerDoesNotComeIsResetAndNotAskedAgain() {
    RandomDevice random = open();
    device.isSilent = true;
    machine.stepNanos = 1_000_000_000L;
    assertFalse(random.next());
    assertEquals(0, device.status);
    assertFalse(random.next());
    assertEquals(1, device.requests);
  }

  @Test
  void aDeviceOfTheTimeBeforeVersion1OrOneThatDoesNotAgreeIsLeftAlone() {
    device.hasVersion1 = false;
    assertNull(open());
    device.hasVersion1 = true;
    device.disagrees = true;
    assertNull(open());
    device.disagrees = false;
    device.mostQueueSize = 0;
    assertNull(open());
    device.mostQueueSize = 8;
    device.resets = false;
    assertNull(open());
    device.resets = true;
    device.hasCapabilities = false;
    assertNull(open());
  }

  private static long word(int index) { return 0x0101_0101_0101_0101L * (index % 255 + 1); }

  /// A transitional device with its modern registers behind base address register 4; bytes are 1, 1, 1, 1, 1, 1, 1, 1, 2, ...
  private final class SimulatedDevice implements Cpu.Hardware, ConfigurationSpace {
    private static final long MODERN = 0xFE00_0000L;
    private static final long NOTIFY = MODERN + 0x3000 + 4 * 5;

    final List<Integer> statuses = new ArrayList<>();
    int command = 1 << 20;
    int bar = 12;
    int status = LIVE;
    int featureWord, agreedWord, agreedLow, agreedHigh;
    int mostQueueSize = 64;
    int queueSize = 64;
    int queueIndex = 7;
    boolean queueOn;
    final long[] queue = new long[3];
    int mostBytes = Integer.MAX_VALUE;
    Integer claimedBytes;
    boolean hasVersion1 = true, disagrees, resets = true, hasCapabilities = true, isSilent;
    int requests;
    long lastBuffer;
    private int given;
    private int used;
    private final int[] words = new int[64];

    SimulatedDevice() {
      words[0] = 0x1005_1AF4;
      words[0x34 / 4] = 0x40;
      capability(0x40, 0x54, 5, 4, 0, 4096); // access by configuration space: not used
      capability(0x54, 0x68, 1, 7, 0, 4096); // a reserved place
      capability(0x68, 0x7C, 1, 4, 0x1000, 56);
      capability(0x7C, 0, 2, 4, 0x3000, 4096);
      words[0x7C / 4 + 4] = 4;
    }

    private void capability(int at, int next, int type, int bar, int offset, int length) {
      words[at / 4] = type << 24 | 20 << 16 | next << 8 | 9;
      words[at / 4 + 1] = bar;
      words[at / 4 + 2] = offset;
      words[at / 4 + 3] = length;
    }

    @Override
    public int read(int function, int offset) {
      if (function != 0) return -1;
      if (offset == 4) return hasCapabilities ? command : command & 0xFFFF;
      if (offset == 0x20) return bar == -1 ? 0xFFFF_C00C : (int) MODERN | bar;
      if (offset == 0x24) return bar == -1 ? -1 : 0;
      return words[offset / 4];
    }

    @Override
    public void write(int function, int offset, int value) {
      if (offset == 4) command = command & 0xFFFF_0000 | value & 0xFFFF;
      if (offset == 0x20) bar = value == -1 ? -1 : 12;
    }

    @Override
    public int readRegister(long address, int bytes) {
      int offset = (int) (address - MODERN - 0x1000);
      return switch (offset) {
        case 0x14 -> width(1, bytes, status);
        case 0x18 -> width(2, bytes, mostQueueSize == 0 ? 0 : queueSize);
        case 0x1E -> width(2, bytes, 5);
        default -> throw new AssertionError("read of " + offset);
      };
    }

    private int width(int wanted, int bytes, int value) {
      assertEquals(wanted, bytes);
      return value;
    }

    @Override
    public int readRegister(long address) {
      assertEquals(MODERN + 0x1004, address);
      return featureWord == 1 ? hasVersion1 ? VERSION_1 : 0 : -1;
    }

    @Override
    public void writeRegister(long address, int value) {
      switch ((int) (address - MODERN - 0x1000)) {
        case 0x00 -> featureWord = value;
        case 0x08 -> agreedWord = value;
        case 0x0C -> {
          if (agreedWord == 0) agreedLow = value;
          else agreedHigh = value;
        }
        case 0x20, 0x28, 0x30 -> part(address, value & 0xFFFF_FFFFL, 0xFFFF_FFFF_0000_0000L);
        case 0x24, 0x2C, 0x34 -> part(address, (long) value << 32, 0xFFFF_FFFFL);
        default -> throw new AssertionError("write to " + Long.toHexString(address));
      }
    }

    private void part(long address, long bits, long kept) {
      int index = (int) (address - MODERN - 0x1020) / 8;
      queue[index] = queue[index] & kept | bits;
    }

    @Override
    public void writeRegister(long address, int bytes, int value) {
      if (address == NOTIFY) {
        assertEquals(LIVE, status);
        width(2, bytes, value);
        answer();
        return;
      }
      switch ((int) (address - MODERN - 0x1000)) {
        case 0x14 -> status(width(1, bytes, value));
        case 0x16 -> queueIndex = width(2, bytes, value);
        case 0x18 -> queueSize = width(2, bytes, value);
        case 0x1C -> queueOn = width(2, bytes, value) == 1 && queueIndex == 0;
        default -> throw new AssertionError("write to " + Long.toHexString(address));
      }
    }

    private void status(int value) {
      statuses.add(value);
      if (value == 0 && !resets) return;
      status = disagrees ? value & ~8 : value;
    }

    private void answer() {
      requests++;
      if (isSilent) return;
      assertEquals(1, Memory.getShort(queue[1]));
      int slot = Memory.getShort(queue[1] + 4 + 2L * ((requests - 1) % queueSize));
      assertEquals(0, slot);
      assertEquals(requests & 0xFFFF, Memory.getChar(queue[1] + 2));
      lastBuffer = Memory.getLong(queue[0]);
      int bytes = Math.min(mostBytes, Memory.getInt(queue[0] + 8));
      assertEquals(2, Memory.getInt(queue[0] + 12));
      for (int i = 0; i < bytes; i++) Memory.putByte(lastBuffer + i, (byte) (given++ / 8 % 255 + 1));
      long entry = queue[2] + 4 + 8L * (used % queueSize);
      Memory.putInt(entry, slot);
      Memory.putInt(entry + 4, claimedBytes != null ? claimedBytes : bytes);
      used++;
      Memory.putShort(queue[2] + 2, (short) used);
    }
  }
}
