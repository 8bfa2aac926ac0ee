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
/// methods that are seldom called and loop little. A method begins where its loops lie within pages ([PageSteps]), and where what returns to it does not fall together in an emulator's cache ([JumpCache]), as far as that costs no more than half a page, or a page for a method that is longer than one.
final class PageOrder {
  /// A method and its offset in `.text`.
  record Place(CompiledMethod method, int offset) {}

  private static final int PAGE_BYTES = PageSteps.PAGE_BYTES;
  private static final int MAX_GAP = PAGE_BYTES / 2;
  /// What a hot method's better place must spare, in executions that are worth bytes, for a gap of a page.
  private static final double PRICE = 2;
  /// Bytes that may stay empty when no more methods are there to fill a gap, unless it saves a hot method's steps.
  private static final int MAX_WASTE = 64;

  private final Executions executions;
  private final JumpCache cache;
  private final CallSteps calls;
  private final List<Place> places = new ArrayList<>();
  private final TreeMap<Integer, Deque<CompiledMethod>> fillers = new TreeMap<>();
  private int offset;

  private PageOrder(List<CompiledMethod> methods, int offset, long base, Executions executions) {
    this.offset = offset;
    this.executions = executions;
    cache = new JumpCache(base, executions);
    calls = new CallSteps(methods, executions);
  }

  /// `offset`: where the first one may stand, in bytes from the start of `.text`, which is at `base`.
  static List<Place> of(List<CompiledMethod> methods, int offset, long base, Executions executions) {
    return new PageOrder(methods, offset, base, executions).run(CallAffinity.chains(methods, executions));
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
  private boolean isIndifferent(List<CompiledMethod> chain) {
    return chain.size() == 1 && executions.ofSteps(chain.getFirst().method()) * chain.getFirst().pageSteps().most() < executions.many();
  }

  private static int bytes(CompiledMethod method) { return TextLayout.aligned(method.code().length); }

  private void place(CompiledMethod method) {
    int start = start(method);
    fill(start);
    if (start - offset <= MAX_WASTE || lookups(method, offset) - lookups(method, start) >= executions.many()) offset = start;
    add(method);
  }

  /// Where it costs least, from here on.
  private int start(CompiledMethod method) {
    int first = offset;
    int left = PAGE_BYTES - offset % PAGE_BYTES;
    if (bytes(method) <= PAGE_BYTES && bytes(method) > left) first += left;
    int gap = bytes(method) <= PAGE_BYTES ? MAX_GAP : PAGE_BYTES - PageSteps.ALIGNMENT;
    int best = first;
    double least = lookups(method, first);
    for (int start = first + PageSteps.ALIGNMENT; start <= first + gap; start += PageSteps.ALIGNMENT) {
      double cost = lookups(method, start) + PRICE * executions.many() * (start - first) / PAGE_BYTES;
      if (cost >= least) continue;
      best = start;
      least = cost;
    }
    return best;
  }

  /// What its place costs, in steps from page to page.
  private double lookups(CompiledMethod method, int start) {
    double steps = executions.ofSteps(method.method()) * method.pageSteps().from(start) + calls.from(method, start);
    return bytes(method) > PAGE_BYTES ? steps : steps + cache.misses(method, start) * JumpCache.LOOKUPS_PER_MISS;
  }

  private void add(CompiledMethod method) {
    places.add(new Place(method, offset));
    cache.add(method, offset);
    calls.add(method, offset);
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
