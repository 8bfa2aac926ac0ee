package eggvm.aot.desugar;

import java.util.List;
import org.objectweb.asm.Type;

/// A VarHandle known at build time.
/// @param exact `withInvokeExactBehavior()`: a call must have the very type of the access mode
sealed interface VarHandleConstant {
  Type INT = Type.INT_TYPE;

  Type value();

  List<Type> coordinates();

  boolean exact();

  VarHandleConstant withExact(boolean exact);

  /// An instance field, found through class `receiver`.
  record InstanceField(Type receiver, Hierarchy.Field field, Type value, boolean exact) implements VarHandleConstant {
    @Override
    public List<Type> coordinates() {
      return List.of(receiver);
    }

    @Override
    public VarHandleConstant withExact(boolean wanted) {
      return new InstanceField(receiver, field, value, wanted);
    }
  }

  record StaticField(Type lookedUpIn, Hierarchy.Field field, Type value, boolean exact) implements VarHandleConstant {
    @Override
    public List<Type> coordinates() {
      return List.of();
    }

    @Override
    public VarHandleConstant withExact(boolean wanted) {
      return new StaticField(lookedUpIn, field, value, wanted);
    }
  }

  record ArrayElement(Type array, boolean exact) implements VarHandleConstant {
    @Override
    public Type value() {
      return Type.getType(array.getDescriptor().substring(1));
    }

    @Override
    public List<Type> coordinates() {
      return List.of(array, INT);
    }

    @Override
    public VarHandleConstant withExact(boolean wanted) {
      return new ArrayElement(array, wanted);
    }
  }

  /// Wider values in a `byte[]` or `ByteBuffer`.
  record View(Type container, Type value, boolean bigEndian, boolean exact) implements VarHandleConstant {
    static final Type BYTES = Type.getType("[B");
    static final Type BUFFER = Type.getObjectType("java/nio/ByteBuffer");

    @Override
    public List<Type> coordinates() {
      return List.of(container, INT);
    }

    @Override
    public VarHandleConstant withExact(boolean wanted) {
      return new View(container, value, bigEndian, wanted);
    }
  }
}
