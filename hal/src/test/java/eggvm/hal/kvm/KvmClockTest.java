package eggvm.hal.kvm;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.cpu.Features;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KvmClockTest implements Cpu.Hardware {
  private static final int HYPERVISOR = 1 << 31;
  private final long memory = Raw.allocate(KvmClock.BYTES);
  private int name = 0x4B4D_564B;
  private int features = 1 << 3;
  private int version = 2;
  private long timeMsr = -1;

  @BeforeEach
  void start() {
    Features.use(Raw.allocate(16));
    Cpu.use(this);
  }

  @AfterEach
  void end() { Cpu.use(null); }

  @Override
  public int cpuid(int leaf, int register) {
    if (leaf == 0 && register == Features.EAX) return 7;
    if (leaf == 1 && register == Features.ECX) return HYPERVISOR;
    if (leaf == 0x4000_0000) return register == Features.EAX ? 0x4000_0001 : register == Features.EBX ? name : 0;
    return leaf == 0x4000_0001 && register == Features.EAX ? features : 0;
  }

  /// As KVM does it before the guest goes on.
  @Override
  public void writeMsr(int index, long value) {
    if (index == 0x4B56_4D01) {
      timeMsr = value;
      if ((value & 1) != 0) writeTime(value - 1);
    } else {
      assertEquals(0x4B56_4D00, index);
      Memory.putInt(value + 4, 1_700_000_000);
      Memory.putInt(value + 8, 250_000_000);
      Memory.putInt(value, version);
    }
  }

  private void writeTime(long address) {
    Memory.putLong(address + 8, 5_000_000_000L);
    Memory.putLong(address + 16, 7_500_000_000L);
    Memory.putInt(address + 24, (int) 3_303_820_997L); // 2.6 GHz: half of 10^9 * 2^32 / 2.6e9, twice
    Memory.putByte(address + 28, (byte) -1);
    Memory.putInt(address, version);
  }

  @Test
  void frequencyAndDateAreTheHosts() {
    KvmClock.read(memory);
    assertEquals(2_600_000_000L, KvmClock.hertz(), 10);
    assertEquals(5_000_000_000L, KvmClock.startTimeStamp());
    assertEquals(1_700_000_007_750_000_000L, KvmClock.startWallNanos());
  }

  @Test
  void afterwardsTheHostWritesNoMore() {
    KvmClock.read(memory);
    assertEquals(0, timeMsr);
  }

  @Test
  void anotherHypervisorOrOneWithoutTheClockIsNotAsked() {
    name = 0x5447_4354;
    KvmClock.read(memory);
    assertEquals(0, KvmClock.hertz());
    name = 0x4B4D_564B;
    features = 0;
    KvmClock.read(memory);
    assertEquals(0, KvmClock.hertz());
    assertEquals(-1, timeMsr);
  }

  @Test
  void whatIsNeverFinishedIsNotBelieved() {
    version = 3;
    KvmClock.read(memory);
    assertEquals(0, KvmClock.hertz());
    assertEquals(0, timeMsr);
  }

  @Test
  void shiftsGoBothWays() {
    assertEquals(1_000_000_000L, KvmClock.hertz(1L << 31, 1));
    assertEquals(4_000_000_000L, KvmClock.hertz(1L << 31, -1));
  }
}
