package eggvm.lib.jdk.internal.misc;

import eggvm.vm.bulk.Blocks;
import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Allocation;
import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.Scheduler;
import eggvm.vm.type.ClassInitialization;
import eggvm.vm.type.Classes;
import java.lang.reflect.Field;
import java.security.ProtectionDomain;
import jdk.internal.misc.Unsafe;

/// What of `Unsafe` is not an instruction. Loads, stores and compare-and-set are the compiler's.
/// A static field's base is null and its offset the address of its slot.
@Replaces("jdk.internal.misc.Unsafe")
final class UnsafeOverlay {
  private UnsafeOverlay() {}

  static Object allocateInstance(Unsafe self, Class<?> type) throws InstantiationException {
    return Allocation.newInstanceDynamic(type);
  }

  static void throwException(Unsafe self, Throwable exception) { UnsafeOverlay.<RuntimeException>sneak(exception); }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable exception) throws T { throw (T) exception; }

  static void park(Unsafe self, boolean absolute, long time) { Scheduler.park(absolute, time); }

  static void unpark(Unsafe self, Object thread) {
    if (thread != null) Scheduler.unpark((Thread) thread);
  }

  /// Nobody counts who waits for the processor.
  static int getLoadAverage0(Unsafe self, double[] averages, int count) { return -1; }

  static void fullFence(Unsafe self) { Cpu.fence(); }

  static long allocateMemory0(Unsafe self, long bytes) { return OffHeap.allocate(bytes); }

  static long reallocateMemory0(Unsafe self, long address, long bytes) { return OffHeap.reallocate(address, bytes); }

  static void freeMemory0(Unsafe self, long address) { OffHeap.free(address); }

  static void setMemory0(Unsafe self, Object base, long offset, long bytes, byte value) {
    Blocks.fill(base, offset, bytes, (value & 0xffL) * 0x0101_0101_0101_0101L);
  }

  static void copyMemory0(Unsafe self, Object from, long fromOffset, Object to, long toOffset, long bytes) {
    Blocks.copy(from, fromOffset, to, toOffset, bytes);
  }

  static void copySwapMemory0(Unsafe self, Object from, long fromOffset, Object to, long toOffset, long bytes, long elementBytes) {
    copyMemory0(self, from, fromOffset, to, toOffset, bytes);
    long startAddress = address(to, toOffset);
    for (long i = 0; i < bytes; i += elementBytes) swap(startAddress + i, elementBytes);
    keepAlive(to);
  }

  private static void swap(long elementAddress, long elementBytes) {
    for (long low = 0, high = elementBytes - 1; low < high; low++, high--) {
      byte kept = Memory.getByte(elementAddress + low);
      Memory.putByte(elementAddress + low, Memory.getByte(elementAddress + high));
      Memory.putByte(elementAddress + high, kept);
    }
  }

  private static long address(Object base, long offset) { return base == null ? offset : Memory.addressOf(base) + offset; }

  /// The collector does not move, but it frees what no frame names any more.
  private static void keepAlive(Object object) { java.lang.ref.Reference.reachabilityFence(object); }

  static long objectFieldOffset0(Unsafe self, Field field) { return offset(field); }

  static long objectFieldOffset1(Unsafe self, Class<?> type, String name) {
    long offset = Classes.fieldOffset(type, name);
    if (offset < 0) throw new InternalError(name);
    return offset;
  }

  static long staticFieldOffset0(Unsafe self, Field field) { return offset(field); }

  static Object staticFieldBase0(Unsafe self, Field field) { return null; }

  @Helper
  static long offset(Field field) {
    long offset = Classes.fieldOffset(field.getDeclaringClass(), field.getName());
    if (offset < 0) throw new InternalError(field + " is not in the image");
    return offset;
  }

  static boolean shouldBeInitialized0(Unsafe self, Class<?> type) { return !ClassInitialization.isInitialized(type); }

  static void ensureClassInitialized0(Unsafe self, Class<?> type) { ClassInitialization.ensureInitialized(type); }

  static int arrayBaseOffset0(Unsafe self, Class<?> type) {
    if (!type.isArray()) throw new ClassCastException("not an array class: " + type.getName());
    return ObjectLayout.ARRAY_BASE;
  }

  static int arrayIndexScale0(Unsafe self, Class<?> type) {
    if (!type.isArray()) throw new ClassCastException("not an array class: " + type.getName());
    return 1 << Memory.getInt(Memory.addressOf(type) + ClassLayout.SIZE);
  }

  static Class<?> defineClass0(Unsafe self, String name, byte[] bytes, int offset, int length, ClassLoader loader, ProtectionDomain domain) {
    throw new UnsupportedOperationException("no class can be defined at run time: " + name);
  }

}
