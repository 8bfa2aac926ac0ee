package eggvm.aot.reach.flow;

import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Local variables and operand stack at one instruction. A slot holds the types of its reference, the empty set for null; null: no reference.
final class Frame {
  private final List<Set<VmType>> locals;
  private final List<Set<VmType>> stack;

  private Frame(List<Set<VmType>> locals, List<Set<VmType>> stack) {
    this.locals = new ArrayList<>(locals);
    this.stack = new ArrayList<>(stack);
  }

  Frame(int localCount) {
    this(Collections.nCopies(localCount, null), List.of());
  }

  Frame copy() { return new Frame(locals, stack); }

  /// The frame in which a handler begins.
  Frame atHandler(Set<VmType> exception) { return new Frame(locals, List.of(exception)); }

  Set<VmType> local(int index) { return index < locals.size() ? locals.get(index) : null; }

  void local(int index, Set<VmType> value) { if (index < locals.size()) locals.set(index, value); }

  void push(Set<VmType> value) { stack.add(value); }

  /// Null also below the bottom, which only code that does not verify reaches.
  Set<VmType> pop() { return stack.isEmpty() ? null : stack.removeLast(); }

  void pop(int slots) { for (int i = 0; i < slots; i++) pop(); }

  void pushNoReferences(int slots) { for (int i = 0; i < slots; i++) push(null); }

  /// Copies the top `slots` below the `below` slots under them.
  void duplicate(int slots, int below) {
    int top = stack.size();
    if (top < slots + below) return;
    stack.addAll(top - slots - below, new ArrayList<>(stack.subList(top - slots, top)));
  }

  void swap() {
    Set<VmType> top = pop();
    Set<VmType> below = pop();
    push(top);
    push(below);
  }

  /// Makes this frame describe what comes from `other`, too; false: it did already.
  boolean unite(Frame other) { return unite(locals, other.locals) | unite(stack, other.stack); }

  private static boolean unite(List<Set<VmType>> into, List<Set<VmType>> from) {
    boolean changed = false;
    for (int i = 0; i < into.size(); i++) {
      Set<VmType> mine = into.get(i);
      Set<VmType> theirs = i < from.size() ? from.get(i) : null;
      if (mine == null || theirs != null && mine.containsAll(theirs)) continue;
      into.set(i, theirs == null ? null : union(mine, theirs));
      changed = true;
    }
    return changed;
  }

  private static Set<VmType> union(Set<VmType> a, Set<VmType> b) {
    Set<VmType> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }
}
