package eggvm.vm.unwind;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;

/// Makes the exceptions of the instruction set, with HotSpot's texts. Compiled code calls these out of line and throws what they return.
public final class Exceptions {
  private Exceptions() {}

  /// Thrown when even the reserve of the stack is used up while a StackOverflowError is being made.
  private static StackOverflowError spare;

  /// Initialises the classes below, so that no initialiser has to run on the last bytes of a stack.
  public static void initialize() { spare = new StackOverflowError(); }

  @EntryPoint("nullPointer")
  public static Throwable nullPointer() { return new NullPointerException(); }

  @EntryPoint("nullPointerAt")
  public static Throwable nullPointerAt(String message) { return new NullPointerException(message); }

  @EntryPoint("outOfBounds")
  public static Throwable outOfBounds(int index, int length) {
    return new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
  }

  @EntryPoint("classCast")
  public static Throwable classCast(Object value, Class<?> target) {
    return new ClassCastException(ClassCastMessage.of(value.getClass(), target));
  }

  @EntryPoint("arrayStore")
  public static Throwable arrayStore(Object value) { return new ArrayStoreException(value.getClass().getName()); }

  @EntryPoint("divisionByZero")
  public static Throwable divisionByZero() { return new ArithmeticException("/ by zero"); }

  @EntryPoint("negativeArraySize")
  public static Throwable negativeArraySize(int length) {
    return new NegativeArraySizeException(Integer.toString(length));
  }

  /// JVMS 6.5 athrow, invokevirtual: the selected method is abstract.
  @EntryPoint("abstractMethod")
  public static Throwable abstractMethod(Class<?> receiver) {
    return new AbstractMethodError(
        "Receiver class " + receiver.getName() + " does not define or inherit an implementation of the resolved method");
  }

  /// JVMS 6.5 invokeinterface: the receiver does not implement the interface.
  @EntryPoint("incompatibleClassChange")
  public static Throwable incompatibleClassChange() { return new IncompatibleClassChangeError(); }

  /// Where a dispatch table or a call has no method to go to; JVMS 6.5 invokevirtual, invokeinterface.
  @EntryPoint("noImplementation")
  public static void noImplementation() { throw new AbstractMethodError(); }

  @EntryPoint("arithmeticOverflow")
  public static Throwable arithmeticOverflow(boolean isLong) {
    return new ArithmeticException(isLong ? "long overflow" : "integer overflow");
  }

  @EntryPoint("linkageError")
  public static Throwable linkageError(String errorClassInternalName, String message) {
    return LinkageErrors.of(errorClassInternalName, message);
  }

  /// The prologue of a method found no room; the stub has lowered the limit so that this code may run.
  /// `pc` and `sp` are those of the caller of that method. Never returns.
  @EntryPoint("stackOverflowJava")
  public static void stackOverflow(long pc, long sp) {
    long thread = Cpu.threadAddress();
    Throwable error;
    if (Memory.getLong(thread + ThreadLayout.SCRATCH) != 0) {
      error = spare;
    } else {
      Memory.putLong(thread + ThreadLayout.SCRATCH, sp);
      error = new StackOverflowError();
    }
    rearm(thread);
    Unwinder.unwind(error, pc, sp);
  }

  /// The frame that continues stands above the normal limit, for it has passed the check itself.
  private static void rearm(long thread) {
    Memory.putLong(thread + ThreadLayout.SCRATCH, 0);
    long bottom = Memory.getLong(thread + ThreadLayout.STACK_TOP) - Memory.getLong(thread + ThreadLayout.STACK_BYTES);
    Memory.putLong(thread + ThreadLayout.STACK_LIMIT, bottom + ThreadLayout.STACK_RESERVE_BYTES);
  }
}
