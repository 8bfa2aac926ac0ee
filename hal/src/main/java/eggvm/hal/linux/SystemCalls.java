package eggvm.hal.linux;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// The calls in use, by name. Results as the kernel gives them: `-errno` on failure.
public final class SystemCalls {
  private SystemCalls() {}

  private static final int READ = 0;
  private static final int WRITE = 1;
  private static final int MMAP = 9;
  private static final int MPROTECT = 10;
  private static final int MUNMAP = 11;
  private static final int RT_SIGACTION = 13;
  private static final int MADVISE = 28;
  private static final int SIGALTSTACK = 131;
  private static final int TIMER_CREATE = 222;
  private static final int TIMER_SETTIME = 223;
  private static final int CLOCK_GETTIME = 228;
  private static final int EXIT_GROUP = 231;
  private static final int PPOLL = 271;
  private static final int GETRANDOM = 318;

  public static final int EINTR = 4;
  public static final int EAGAIN = 11;

  public static final int CLOCK_REALTIME = 0;
  public static final int CLOCK_MONOTONIC = 1;

  public static final int PROT_NONE = 0;
  public static final int PROT_READ_WRITE = 3;
  public static final int MAP_PRIVATE_ANONYMOUS = 0x22;
  public static final int MAP_32BIT = 0x40;
  public static final int MAP_NORESERVE = 0x4000;
  public static final int MAP_FIXED_NOREPLACE = 0x100000;

  private static final int DONT_NEED = 4;

  public static final int POLLIN = 1;
  public static final int POLLOUT = 4;
  private static final int POLL_BYTES = 8;
  private static final int POLL_EVENTS_SHIFT = 32;
  private static final int POLL_RETURNED_SHIFT = 48;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int SIGNAL_SET_BYTES = 8;
  private static final int TIMER_ABSOLUTE = 1;

  /// `struct sigevent`: value 8, signal 4, kind 4 (0: a signal), the rest is padding.
  private static final int SIGNAL_EVENT_BYTES = 64;
  private static final int SIGNAL_EVENT_NUMBER = 8;

  private static long scratchAddress;

  /// At least 64 bytes for arguments in memory.
  public static void use(long scratch) { scratchAddress = scratch; }

  public static boolean failed(long result) { return result < 0 && result > -4096; }

  public static long read(int descriptor, long address, long bytes) { return call(READ, descriptor, address, bytes); }

  public static long write(int descriptor, long address, long bytes) { return call(WRITE, descriptor, address, bytes); }

  /// Anonymous zeroed memory wherever the kernel likes.
  public static long map(long bytes, int extraFlags) {
    return Cpu.systemCall(MMAP, 0, bytes, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS | extraFlags, -1, 0);
  }

  /// As [#map], at this address if it is free and nowhere else.
  public static long mapAt(long address, long bytes, int extraFlags) {
    return Cpu.systemCall(MMAP, address, bytes, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS | MAP_FIXED_NOREPLACE | extraFlags, -1, 0);
  }

  public static long protect(long address, long bytes, int protection) { return call(MPROTECT, address, bytes, protection); }

  /// The pages are zero at their next use.
  public static long forget(long address, long bytes) { return call(MADVISE, address, bytes, DONT_NEED); }

  public static long unmap(long address, long bytes) { return call(MUNMAP, address, bytes, 0); }

  /// Nanoseconds of a clock.
  public static long clockNanos(int clock) {
    call(CLOCK_GETTIME, clock, scratchAddress, 0);
    return Memory.getLong(scratchAddress) * NANOS_PER_SECOND + Memory.getLong(scratchAddress + 8);
  }

  public static long random(long address, long bytes) { return call(GETRANDOM, address, bytes, 0); }

  /// Waits for an event on one descriptor, at most `timeoutNanos` (negative: for ever); true when one is there.
  /// A negative descriptor is a mere sleep.
  public static boolean poll(int descriptor, int events, long timeoutNanos) {
    long timeAddress = scratchAddress + POLL_BYTES;
    Memory.putLong(scratchAddress, descriptor & 0xFFFF_FFFFL | (long) events << POLL_EVENTS_SHIFT);
    Memory.putLong(timeAddress, timeoutNanos / NANOS_PER_SECOND);
    Memory.putLong(timeAddress + 8, timeoutNanos % NANOS_PER_SECOND);
    long ready = Cpu.systemCall(PPOLL, scratchAddress, 1, timeoutNanos < 0 ? 0 : timeAddress, 0, 0, 0);
    return ready > 0 && Memory.getLong(scratchAddress) >>> POLL_RETURNED_SHIFT != 0;
  }

  /// A timer of the monotonic clock that sends `signal`; its identifier stands at `identifierAddress` (4 bytes) afterwards.
  public static long createTimer(int signal, long identifierAddress) {
    Memory.clear(scratchAddress, SIGNAL_EVENT_BYTES);
    Memory.putInt(scratchAddress + SIGNAL_EVENT_NUMBER, signal);
    return call(TIMER_CREATE, CLOCK_MONOTONIC, scratchAddress, identifierAddress);
  }

  /// Once, at that time of the monotonic clock.
  public static void setTimer(int identifier, long deadlineNanos) {
    Memory.putLong(scratchAddress, 0);
    Memory.putLong(scratchAddress + 8, 0);
    Memory.putLong(scratchAddress + 16, deadlineNanos / NANOS_PER_SECOND);
    Memory.putLong(scratchAddress + 24, deadlineNanos % NANOS_PER_SECOND);
    Cpu.systemCall(TIMER_SETTIME, identifier, TIMER_ABSOLUTE, scratchAddress, 0, 0, 0);
  }

  public static long signalAction(int signal, long actionAddress) {
    return Cpu.systemCall(RT_SIGACTION, signal, actionAddress, 0, SIGNAL_SET_BYTES, 0, 0);
  }

  public static long signalStack(long stackAddress) { return call(SIGALTSTACK, stackAddress, 0, 0); }

  /// Never returns.
  public static void exit(int status) { call(EXIT_GROUP, status, 0, 0); }

  private static long call(int number, long a, long b, long c) { return Cpu.systemCall(number, a, b, c, 0, 0, 0); }
}
