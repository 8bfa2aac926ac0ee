package eggvm.aot.reach.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Local variables and operand stack at one instruction. A slot holds what is known of its reference, the empty set for null; null: no reference.
final class Frame<T> {
  private final List<Set<T>> locals;
  private final List<Set<T>> stack;

  private Frame(List<Set<T>> locals, List<Set<T>> stack) {
    this.locals = new ArrayList<>(locals);
    this.stack = new ArrayList<>(stack);
  }

  Frame(int localCount) {
    this(Collections.nCopies(localCount, null), List.of());
  }

  Frame<T> copy() { return new Frame<>(locals, stack); }

  /// The frame in which a handler begins.
  Frame<T> atHandler(Set<T> exception) { return new Frame<>(locals, List.of(exception)); }

  Set<T> local(int index) { return index < locals.size() ? locals.get(index) : null; }

  void local(int index, Set<T> value) { if (index < locals.size()) locals.set(index, value); }

  void push(Set<T> value) { stack.add(value); }

  /// Null also below the bottom, which only code that does not verify reaches.
  Set<T> pop() { return stack.isEmpty() ? null : stack.removeLast(); }

  void pop(int slots) { for (int i = 0; i < slots; i++) pop(); }

  void pushNoReferences(int slots) { for (int i = 0; i < slots; i++) push(null); }

  /// Copies the top `slots` below the `below` slots under them.
  void duplicate(int slots, int below) {
    int top = stack.size();
    if (top < slots + below) return;
    stack.addAll(top - slots - below, new ArrayList<>(stack.subList(top - slots, top)));
  }

  void swap() {
    Set<T> top = pop();
    Set<T> below = pop();
    push(top);
    push(below);
  }

  /// Makes this frame describe what comes from `other`, too; false: it did already.
  boolean unite(Frame<T> other) { return unite(locals, other.locals) | unite(stack, other.stack); }

  private static <T> boolean unite(List<Set<T>> into, List<Set<T>> from) {
    boolean changed = false;
    for (int i = 0; i < into.size(); i++) {
      Set<T> mine = into.get(i);
      Set<T> theirs = i < from.size() ? from.get(i) : null;
      if (mine == null || theirs != null && mine.containsAll(theirs)) continue;
      into.set(i, theirs == null ? null : union(mine, theirs));
      changed = true;
    }
    return changed;
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }
}
