package eggvm.aot.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;

/// The operand stack of code that is interpreted; a value of two slots is one entry.
final class ConstantStack {
  private static final int POP = 87, POP2 = 88, DUP = 89, DUP_X1 = 90, DUP_X2 = 91, DUP2 = 92, DUP2_X1 = 93, SWAP = 95;

  private final Deque<JavaConstant> values = new ArrayDeque<>();

  void push(JavaConstant value) { values.push(value); }

  /// A field's or element's value, as the stack has it.
  void pushWide(JavaConstant value) { values.push(Arithmetic.narrow(value.getJavaKind().getStackKind(), value)); }

  JavaConstant pop() { return values.pop(); }

  int popInt() throws NotConstant {
    if (values.pop() instanceof JavaConstant value && value.getJavaKind() == JavaKind.Int) return value.asInt();
    throw new NotConstant();
  }

  /// Null for null.
  ObjectConstant popObject() throws NotConstant {
    JavaConstant value = values.pop();
    if (value instanceof ObjectConstant object) return object;
    if (value.isNull()) return null;
    throw new NotConstant();
  }

  ImageObject popMade() throws NotConstant {
    if (values.pop() instanceof ObjectConstant object && object.value() instanceof ImageObject made) return made;
    throw new NotConstant();
  }

  /// `count` values from the top, the last one last.
  JavaConstant[] pop(int count) {
    JavaConstant[] popped = new JavaConstant[count];
    for (int i = count - 1; i >= 0; i--) popped[i] = values.pop();
    return popped;
  }

  /// JVMS 6.5, `pop` to `swap`.
  void move(int opcode) throws NotConstant {
    JavaConstant top = values.pop();
    boolean wide = top.getJavaKind().needsTwoSlots();
    switch (opcode) {
      case POP -> {}
      case POP2 -> {
        if (!wide) values.pop();
      }
      case DUP -> pushAll(top, top);
      case DUP_X1 -> insert(List.of(top), 1);
      case DUP_X2 -> insert(List.of(top), values.peek().getJavaKind().needsTwoSlots() ? 1 : 2);
      case DUP2 -> insert(wide ? List.of(top) : List.of(values.pop(), top), 0);
      case DUP2_X1 -> insert(wide ? List.of(top) : List.of(values.pop(), top), 1);
      case SWAP -> pushAll(top, values.pop());
      default -> throw new NotConstant();
    }
  }

  private void pushAll(JavaConstant... all) { for (JavaConstant each : all) values.push(each); }

  /// Twice: below the next `depth` values, and on top.
  private void insert(List<JavaConstant> copied, int depth) {
    JavaConstant[] above = pop(depth);
    copied.forEach(values::push);
    pushAll(above);
    copied.forEach(values::push);
  }
}
