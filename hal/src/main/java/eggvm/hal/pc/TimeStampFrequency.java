package eggvm.hal.pc;

import eggvm.hal.cpu.Features;
import eggvm.hal.hpet.Hpet;
import eggvm.hal.kvm.KvmClock;
import eggvm.hal.pit.Pit;
import eggvm.vm.machine.Cpu;
import eggvm.vm.start.Fatal;

/// How fast the time stamp counter counts: as processor or hypervisor say, else measured, which takes some milliseconds. Source of leaves 0x15 and 0x16: Intel 64 and IA-32
/// Architectures Software Developer's Manual, volume 2, CPUID. The second holds a rounded number, up to half a per cent off: better than nothing, and no more.
final class TimeStampFrequency {
  private TimeStampFrequency() {}

  /// EAX denominator, EBX numerator, ECX hertz of the crystal.
  private static final int CRYSTAL_LEAF = 0x15;
  /// EAX megahertz.
  private static final int NOMINAL_LEAF = 0x16;
  private static final int MEGAHERTZ_BITS = 0xFFFF;
  private static final int HERTZ_PER_MEGAHERTZ = 1_000_000;
  /// 5 ms by the interval timer, of which one reading takes three accesses of ports, 2 ms by the event timer: with readings good to a microsecond, or less than half of
  /// one, the rate is right within 0.04 %.
  private static final int PIT_PART_OF_SECOND = 200;
  private static final int HPET_PART_OF_SECOND = 500;
  private static final int READINGS = 5;
  /// More than a yardstick that counts ever takes.
  private static final int PATIENCE_LOOKS = 1_000_000;

  private static long readingTicks;
  private static int readingYardstick;

  static long hertz() {
    long hertz = byCrystal();
    if (hertz == 0) hertz = Features.hypervisorKilohertz() * 1000;
    if (hertz == 0) hertz = KvmClock.hertz();
    if (hertz == 0) hertz = measured();
    if (hertz == 0) hertz = (Features.leaf(NOMINAL_LEAF, Features.EAX) & MEGAHERTZ_BITS) * HERTZ_PER_MEGAHERTZ;
    if (hertz == 0) Fatal.die("no clock: nobody says how fast the time stamp counter is, and no timer counts to measure it by");
    return hertz;
  }

  private static long byCrystal() {
    long denominator = Features.leaf(CRYSTAL_LEAF, Features.EAX);
    return denominator == 0 ? 0 : Features.leaf(CRYSTAL_LEAF, Features.ECX) * Features.leaf(CRYSTAL_LEAF, Features.EBX) / denominator;
  }

  private static boolean hasHpet() { return Hpet.hertz() != 0; }

  private static long measured() {
    return hasHpet() ? measured(Hpet.hertz(), HPET_PART_OF_SECOND) : measured(Pit.FREQUENCY_HERTZ, PIT_PART_OF_SECOND);
  }

  /// 0: the yardstick does not count.
  private static long measured(long yardstickHertz, int partOfSecond) {
    if (!hasHpet()) Pit.startYardstick();
    read();
    long ticks = readingTicks;
    int start = readingYardstick;
    if (!await(start, yardstickHertz / partOfSecond)) return 0;
    read();
    return (readingTicks - ticks) * yardstickHertz / (readingYardstick - start & 0xFFFF_FFFFL);
  }

  private static boolean await(int start, long yardstickTicks) {
    for (int i = 0; i < PATIENCE_LOOKS; i++) {
      if ((yardstick() - start & 0xFFFF_FFFFL) >= yardstickTicks) return true;
      Cpu.pause();
    }
    return false;
  }

  private static int yardstick() { return hasHpet() ? Hpet.shortTicks() : Pit.yardstickTicks(); }

  /// Both clocks at one moment: the quickest of a few attempts, since each can be interrupted by a hypervisor.
  private static void read() {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < READINGS; i++) {
      long before = Cpu.readTimeStamp();
      int yardstick = yardstick();
      long took = Cpu.readTimeStamp() - before;
      if (took < quickest) {
        quickest = took;
        readingTicks = before + took / 2;
        readingYardstick = yardstick;
      }
    }
  }
}
