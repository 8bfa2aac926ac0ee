package eggvm.vm.object;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.MarkWord;
import eggvm.vm.thread.Monitors;
import eggvm.vm.thread.ThreadLayout;

/// `System.identityHashCode`: 30 random bits, never 0, made at the first call and kept in the mark word or in the object's monitor.
public final class IdentityHash {
  private IdentityHash() {}

  @EntryPoint("identityHash")
  public static int of(Object object) {
    if (object == null) return 0;
    long mark = Memory.addressOf(object) + ObjectLayout.MARK;
    for (;;) {
      int word = Memory.getInt(mark);
      if (!MarkWord.isNeutral(word)) return Monitors.hashOfLocked(object);
      if (word != 0) return MarkWord.hash(word);
      int hash = next();
      if (Memory.compareAndSetInt(mark, 0, MarkWord.neutral(hash))) return hash;
    }
  }

  /// Marsaglia's xorshift, one generator to a thread.
  public static int next() {
    long state = Cpu.threadAddress() + ThreadLayout.HASH_SEED;
    long x = Memory.getLong(state);
    int hash;
    if (x == 0) x = seed();
    do {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
      hash = (int) (x >>> 32) & MarkWord.MAX_HASH;
    } while (hash == 0);
    Memory.putLong(state, x);
    return hash;
  }

  private static long seed() {
    long time = Machine.current() == null ? 0 : Machine.current().nanoTime();
    return (time * 0x9E3779B97F4A7C15L ^ Cpu.threadAddress()) | 1;
  }
}
