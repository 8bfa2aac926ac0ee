package eggvm.vm.type;

/// Calls methods and constructors by number, boxed. The builder makes one subclass per class with reflective members.
public abstract class Invoker {
  /// `receiver` is ignored for static methods; for a constructor it is the uninitialised object.
  /// Arguments are unboxed and cast as by the method's descriptor; primitive results are boxed, void gives null.
  public abstract Object invoke(int index, Object receiver, Object[] arguments);

  /// Runs just this default method, whatever the receiver's class makes of it.
  public Object invokeDefault(int index, Object receiver, Object[] arguments) { throw new IndexOutOfBoundsException(index); }
}
