package eggvm.aot.link;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.PageSteps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/// The order of methods in `.text`. Emulators and instruction TLBs pay for each step from one page to another, so the chains of
/// [CallAffinity] stay together, and a method that fits into a page lies in one: what would be left of the page before it takes
/// methods that are seldom called and loop little. A method begins where its loops lie within pages ([PageSteps]), as far as that costs no more than half a page, or a page for a method that is longer than one.
final class PageOrder {
  /// A method and its offset in `.text`.
  record Place(CompiledMethod method, int offset) {}

  private static final int PAGE_BYTES = PageSteps.PAGE_BYTES;
  private static final int MAX_GAP = PAGE_BYTES / 2;
  /// Steps that another place must save.
  private static final double LEAST_GAIN = 0.5;
  /// Bytes that may stay empty when no more methods are there to fill a gap, unless it saves a loop's steps.
  private static final int MAX_WASTE = 64;

  private final List<Place> places = new ArrayList<>();
  private final TreeMap<Integer, Deque<CompiledMethod>> fillers = new TreeMap<>();
  private int offset;

  private PageOrder(int offset) { this.offset = offset; }

  /// `offset`: where the first one may stand, in bytes from the start of `.text`.
  static List<Place> of(List<CompiledMethod> methods, int offset) {
    return new PageOrder(offset).run(CallAffinity.chains(methods));
  }

  private List<Place> run(List<List<CompiledMethod>> chains) {
    for (List<CompiledMethod> chain : chains) {
      if (isIndifferent(chain)) fillers.computeIfAbsent(bytes(chain.getFirst()), ignored -> new ArrayDeque<>()).add(chain.getFirst());
    }
    for (List<CompiledMethod> chain : chains) if (!isIndifferent(chain)) chain.forEach(this::place);
    fillers.values().forEach(rest -> rest.forEach(this::add));
    return places;
  }

  /// One method, and it matters little where.
  private static boolean isIndifferent(List<CompiledMethod> chain) {
    return chain.size() == 1 && !isWorthBytes(chain.getFirst(), chain.getFirst().pageSteps().most());
  }

  private static int bytes(CompiledMethod method) { return TextLayout.aligned(method.code().length); }

  private void place(CompiledMethod method) {
    int start = start(method);
    fill(start);
    if (start - offset <= MAX_WASTE || isWorthBytes(method, method.pageSteps().from(offset) - method.pageSteps().from(start))) offset = start;
    add(method);
  }

  /// Where it steps from page to page least, from here on.
  private int start(CompiledMethod method) {
    int first = offset;
    int left = PAGE_BYTES - offset % PAGE_BYTES;
    if (bytes(method) <= PAGE_BYTES && bytes(method) > left) first += left;
    int gap = bytes(method) <= PAGE_BYTES ? MAX_GAP : PAGE_BYTES - PageSteps.ALIGNMENT;
    int best = first;
    for (int start = first; start <= first + gap; start += PageSteps.ALIGNMENT) {
      if (method.pageSteps().from(start) < method.pageSteps().from(best) - LEAST_GAIN) best = start;
    }
    return best;
  }

  /// `steps`: those saved per call.
  private static boolean isWorthBytes(CompiledMethod method, double steps) { return PageSteps.areMany(method.method(), steps); }

  private void add(CompiledMethod method) {
    places.add(new Place(method, offset));
    offset += bytes(method);
  }

  private void fill(int end) {
    while (offset < end) {
      var fitting = fillers.floorEntry(end - offset);
      if (fitting == null) return;
      CompiledMethod filler = fitting.getValue().remove();
      if (fitting.getValue().isEmpty()) fillers.remove(fitting.getKey());
      add(filler);
    }
  }
}
