package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/// The method that does one access through a known VarHandle, for one call descriptor.
/// ```
///  static R access(VarHandle ignored, coordinates..., values...)
///    arguments converted as by MethodHandle.asType ─▸ null and index checks ─▸ Unsafe ─▸ result converted
/// ```
final class VarHandleAccess implements Opcodes {
  private static final String UNSAFE = UnsafeCalls.UNSAFE;
  private static final String PRECONDITIONS = "jdk/internal/util/Preconditions";
  private static final Type VAR_HANDLE = Type.getObjectType("java/lang/invoke/VarHandle");

  private final Rewrite rewrite;
  private final VarHandleConstant handle;
  private final AccessMode mode;
  private final Type[] given;
  private final Type result;
  private final Type[] wanted;
  private final int[] slots;

  VarHandleAccess(Rewrite rewrite, VarHandleConstant handle, AccessMode mode, String descriptor) {
    this.rewrite = rewrite;
    this.handle = handle;
    this.mode = mode;
    this.given = Type.getArgumentTypes(descriptor);
    this.result = Type.getReturnType(descriptor);
    this.wanted = mode.type(handle.coordinates(), handle.value()).getArgumentTypes();
    this.slots = new int[given.length];
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      slots[i] = slot;
      slot += given[i].getSize();
    }
  }

  /// The call that replaces the access; null when only the real handle can do it.
  MethodInsnNode helper() {
    if (!isPossible()) return null;
    List<Type> parameters = new ArrayList<>(List.of(VAR_HANDLE));
    parameters.addAll(List.of(given));
    String descriptor = Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
    return rewrite.inlinedHelper("varHandle", handle + mode.method(), descriptor, this::body);
  }

  private boolean isPossible() {
    Type type = mode.type(handle.coordinates(), handle.value());
    if (handle.exact()) return isSupported() && type.equals(Type.getMethodType(result, given));
    if (!isSupported() || given.length != wanted.length) return false;
    for (int i = 0; i < given.length; i++) if (!Conversions.canAsType(given[i], wanted[i])) return false;
    return Conversions.canAsType(mode.result(handle.value()), result);
  }

  private boolean isSupported() {
    return switch (handle) {
      case VarHandleConstant.InstanceField field -> mode.isSupported(field.value(), !field.field().isFinal());
      case VarHandleConstant.StaticField field -> mode.isSupported(field.value(), !field.field().isFinal());
      case VarHandleConstant.ArrayElement element -> mode.isSupported(element.value(), true);
      case VarHandleConstant.View view -> mode.isPlainRead() || mode.isPlainWrite();
    };
  }

  private void body(Code code) {
    switch (handle) {
      case VarHandleConstant.InstanceField field -> instanceField(field, code);
      case VarHandleConstant.StaticField field -> staticField(field, code);
      case VarHandleConstant.ArrayElement element when mode.isPlainRead() || mode.isPlainWrite() -> plainElement(element, code);
      case VarHandleConstant.ArrayElement element -> element(element, code);
      case VarHandleConstant.View view when view.container().equals(VarHandleConstant.View.BYTES) -> bytes(view, code);
      case VarHandleConstant.View view -> buffer(view, code);
    }
    code.returnValue(result);
  }

  private void argument(int index, Code code) {
    code.load(given[index], slots[index]);
    Conversions.asType(code, given[index], wanted[index]);
  }

  private void instanceField(VarHandleConstant.InstanceField handle, Code code) {
    UnsafeCalls.unsafe(code);
    argument(0, code);
    code.invokeStatic("java/util/Objects", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;");
    UnsafeCalls.fieldOffset(handle.field(), code);
    for (int i = 1; i < given.length; i++) argument(i, code);
    access(code);
  }

  private void staticField(VarHandleConstant.StaticField handle, Code code) {
    String holder = StaticFieldHolder.of(rewrite, handle);
    UnsafeCalls.unsafe(code);
    code.getStatic(holder, StaticFieldHolder.BASE, "Ljava/lang/Object;").getStatic(holder, StaticFieldHolder.OFFSET, "J");
    for (int i = 0; i < given.length; i++) argument(i, code);
    access(code);
  }

  private void plainElement(VarHandleConstant.ArrayElement handle, Code code) {
    for (int i = 0; i < given.length; i++) argument(i, code);
    Type type = handle.value();
    code.op(type.getOpcode(mode.isPlainRead() ? IALOAD : IASTORE));
    if (mode.isPlainRead()) Conversions.asType(code, type, result);
  }

  private void element(VarHandleConstant.ArrayElement handle, Code code) {
    Type type = handle.value();
    UnsafeCalls.unsafe(code);
    argument(0, code);
    argument(1, code);
    argument(0, code);
    code.op(ARRAYLENGTH);
    checkIndex(code);
    UnsafeCalls.elementOffset(type, code);
    int last = given.length - 1;
    for (int i = 2; i < last; i++) argument(i, code);
    if (last >= 2) newElement(handle, last, code);
    access(code);
  }

  /// What is to be stored must fit the array's own element type, which may be narrower than the handle's.
  private void newElement(VarHandleConstant.ArrayElement handle, int index, Code code) {
    if (Primitives.isPrimitive(handle.value())) {
      argument(index, code);
      return;
    }
    argument(0, code);
    argument(index, code);
    code.add(rewrite.helper("elementCheck", "", "([Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;", UnsafeCalls::elementCheck));
  }

  private void bytes(VarHandleConstant.View view, Code code) {
    UnsafeCalls.unsafe(code);
    argument(0, code);
    argument(1, code);
    argument(0, code);
    code.op(ARRAYLENGTH).integer(UnsafeCalls.bytes(view.value()) - 1).op(ISUB);
    checkIndex(code);
    code.op(I2L).getStatic(UNSAFE, "ARRAY_BYTE_BASE_OFFSET", "J").op(LADD);
    if (mode.isPlainWrite()) argument(2, code);
    UnsafeCalls.unaligned(view.value(), mode.isPlainRead(), view.bigEndian(), code);
    if (mode.isPlainRead()) Conversions.asType(code, view.value(), result);
  }

  private static void checkIndex(Code code) {
    code.getStatic(PRECONDITIONS, "AIOOBE_FORMATTER", "Ljava/util/function/BiFunction;");
    code.invokeStatic(PRECONDITIONS, "checkIndex", "(IILjava/util/function/BiFunction;)I");
  }

  /// Through a duplicate, which has its own byte order.
  private void buffer(VarHandleConstant.View view, Code code) {
    String buffer = VarHandleConstant.View.BUFFER.getInternalName();
    argument(0, code);
    code.invokeVirtual(buffer, "duplicate", "()Ljava/nio/ByteBuffer;");
    code.getStatic("java/nio/ByteOrder", view.bigEndian() ? "BIG_ENDIAN" : "LITTLE_ENDIAN", "Ljava/nio/ByteOrder;");
    code.invokeVirtual(buffer, "order", "(Ljava/nio/ByteOrder;)Ljava/nio/ByteBuffer;");
    argument(1, code);
    argument(0, code);
    code.invokeVirtual(buffer, "limit", "()I").integer(UnsafeCalls.bytes(view.value()) - 1).op(ISUB);
    code.invokeStatic("java/util/Objects", "checkIndex", "(II)I");
    String suffix = UnsafeCalls.typeName(view.value());
    String type = view.value().getDescriptor();
    if (mode.isPlainRead()) {
      code.invokeVirtual(buffer, "get" + suffix, "(I)" + type);
      Conversions.asType(code, view.value(), result);
    } else {
      argument(2, code);
      code.invokeVirtual(buffer, "put" + suffix, "(I" + type + ")Ljava/nio/ByteBuffer;").op(POP);
    }
  }

  /// The Unsafe call itself: object, offset and values are on the stack.
  private void access(Code code) {
    Type value = handle.value();
    Type produced = UnsafeCalls.access(mode, value, code);
    Type known = mode.result(value);
    boolean narrow = !produced.equals(known) && Primitives.isPrimitive(result) && !Primitives.isPrimitive(known);
    if (narrow) code.cast(known);
    Conversions.asType(code, narrow ? known : produced, result);
  }
}
