package eggvm.aot.link;

import eggvm.aot.code.CompiledMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/// The order of methods in `.text`. Emulators and instruction TLBs pay for each step from one page to another, so the chains of
/// [CallAffinity] stay together, and a method that fits into a page lies in one: what would be left of the page before it takes
/// methods that are seldom called.
final class PageOrder {
  private static final int PAGE_BYTES = 4096;

  private final List<CompiledMethod> order = new ArrayList<>();
  private final TreeMap<Integer, Deque<CompiledMethod>> fillers = new TreeMap<>();
  private int offset;

  private PageOrder(int offset) { this.offset = offset; }

  /// `offset`: where the first one is to stand, in bytes from the start of `.text`.
  static List<CompiledMethod> of(List<CompiledMethod> methods, int offset) {
    return new PageOrder(offset).run(CallAffinity.chains(methods));
  }

  private List<CompiledMethod> run(List<List<CompiledMethod>> chains) {
    for (List<CompiledMethod> chain : chains) {
      if (chain.size() == 1) fillers.computeIfAbsent(bytes(chain.getFirst()), ignored -> new ArrayDeque<>()).add(chain.getFirst());
    }
    for (List<CompiledMethod> chain : chains) if (chain.size() > 1) chain.forEach(this::place);
    fillers.values().forEach(order::addAll);
    return order;
  }

  private static int bytes(CompiledMethod method) { return TextLayout.aligned(method.code().length); }

  private void place(CompiledMethod method) {
    int left = PAGE_BYTES - offset % PAGE_BYTES;
    if (bytes(method) <= PAGE_BYTES && bytes(method) > left) fill(left);
    add(method);
  }

  private void add(CompiledMethod method) {
    order.add(method);
    offset += bytes(method);
  }

  private void fill(int bytes) {
    for (int left = bytes; left > 0; ) {
      var fitting = fillers.floorEntry(left);
      if (fitting == null) return;
      CompiledMethod filler = fitting.getValue().remove();
      if (fitting.getValue().isEmpty()) fillers.remove(fitting.getKey());
      add(filler);
      left -= bytes(filler);
    }
  }
}
