package eggvm.vm.unwind;

import eggvm.vm.contract.EntryPoint;

/// Makes the exceptions of the instruction set, with HotSpot's texts. Compiled code calls these out of line and throws what they return.
public final class Exceptions {
  private Exceptions() {}

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

  /// JVMS 6.5 invokeinterface: the receiver does not implement the interface.
  @EntryPoint("wrongReceiver")
  public static Throwable wrongReceiver(Object receiver, Class<?> requested) {
    return new IncompatibleClassChangeError(
        "Class " + receiver.getClass().getName() + " does not implement the requested interface " + requested.getName());
  }

  /// Where a dispatch table or a call has no method to go to; JVMS 6.5 invokevirtual, invokeinterface.
  @EntryPoint("noImplementation")
  public static void noImplementation(Object receiver) {
    throw new AbstractMethodError(
        "Receiver class " + receiver.getClass().getName() + " does not define or inherit an implementation of the resolved method");
  }

  @EntryPoint("arithmeticOverflow")
  public static Throwable arithmeticOverflow(boolean isLong) {
    return new ArithmeticException(isLong ? "long overflow" : "integer overflow");
  }

  @EntryPoint("linkageError")
  public static Throwable linkageError(String errorClassInternalName, String message) {
    return LinkageErrors.of(errorClassInternalName, message);
  }

  /// The prologue of a method found no room; the stub has lowered the limit so that this code may run, and [Unwinder] raises it again.
  /// `pc` and `sp` are those of the caller of that method. Never returns.
  @EntryPoint("stackOverflowJava")
  public static void stackOverflow(long pc, long sp) { Unwinder.unwind(StackOverflows.make(), pc, sp); }
}
