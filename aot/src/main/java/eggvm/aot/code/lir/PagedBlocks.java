package eggvm.aot.code.lir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// Blocks of a method that is longer than a page of code, dealt out to pages so that control seldom goes from one to another.
/// ```
///  blocks ──▸ those with most steps between them together, while they fit into a page ──▸ the first page with room ──▸ single blocks change pages (BlockExchange)
/// ```
/// Blocks that hardly ever run fill what is left of the pages, and stand behind them. Within a page the order stays.
final class PagedBlocks {
  /// Of all steps; what the rest of the blocks do is not worth a place.
  private static final double COUNTED = 0.9995;
  private static final double LEAST = 1e-12;

  private record Pair(int left, int right, double steps) {}

  private final EmittedFlow flow;
  private final int pageBytes;
  /// By block: the first of its group, directly or by others of the group.
  private final int[] group;
  private final int[] bytes;
  private final List<Map<Integer, Double>> steps = new ArrayList<>();

  private PagedBlocks(EmittedFlow flow, int pageBytes) {
    this.flow = flow;
    this.pageBytes = pageBytes;
    group = new int[flow.size()];
    bytes = new int[flow.size()];
    for (int block = 0; block < group.length; block++) {
      group[block] = block;
      bytes[block] = flow.bytes(block);
      steps.add(new HashMap<>());
    }
  }

  /// Positions in `flow` by page, the first block first. A page takes `pageBytes` at most, except that one block may be longer, and that the last one has all that need not be in a page.
  static List<List<Integer>> of(EmittedFlow flow, int pageBytes) { return new PagedBlocks(flow, pageBytes).run(); }

  private List<List<Integer>> run() {
    join();
    boolean[] isWarm = warm();
    Map<Integer, List<Integer>> groups = new HashMap<>();
    List<Integer> others = new ArrayList<>();
    for (int block = 0; block < group.length; block++) {
      if (isWarm[find(block)]) groups.computeIfAbsent(find(block), _ -> new ArrayList<>()).add(block);
      else others.add(block);
    }
    List<List<Integer>> pages = fill(groups, others);
    for (List<Integer> page : pages) page.sort(null);
    pages.sort(Comparator.comparing(List::getFirst));
    if (pages.isEmpty()) return List.of(others);
    pages.getLast().addAll(others);
    return pages;
  }

  private int find(int block) {
    int first = block;
    while (group[first] != first) first = group[first];
    group[block] = first;
    return first;
  }

  private void join() {
    for (EmittedFlow.Jump jump : flow.jumps()) {
      if (jump.from() != jump.to()) add(jump.from(), jump.to(), jump.times());
    }
    PriorityQueue<Pair> pairs = new PriorityQueue<>(Comparator.comparing((Pair pair) -> -pair.steps()).thenComparing(Pair::left).thenComparing(Pair::right));
    for (int block = 0; block < group.length; block++) {
      for (var other : steps.get(block).entrySet()) if (block < other.getKey() && other.getValue() > LEAST) pairs.add(new Pair(block, other.getKey(), other.getValue()));
    }
    while (!pairs.isEmpty()) {
      Pair pair = pairs.remove();
      boolean isCurrent = group[pair.left()] == pair.left() && group[pair.right()] == pair.right() && steps.get(pair.left()).getOrDefault(pair.right(), 0.0) == pair.steps();
      if (isCurrent && bytes[pair.left()] + bytes[pair.right()] <= pageBytes) join(pair.left(), pair.right(), pairs);
    }
  }

  private void add(int left, int right, double times) {
    steps.get(left).merge(right, times, Double::sum);
    steps.get(right).merge(left, times, Double::sum);
  }

  private void join(int left, int right, PriorityQueue<Pair> pairs) {
    group[right] = left;
    bytes[left] += bytes[right];
    steps.get(left).remove(right);
    for (var other : steps.get(right).entrySet()) {
      int neighbour = other.getKey();
      if (neighbour == left) continue;
      steps.get(neighbour).remove(right);
      add(left, neighbour, other.getValue());
      pairs.add(new Pair(Math.min(left, neighbour), Math.max(left, neighbour), steps.get(left).get(neighbour)));
    }
    steps.set(right, Map.of());
  }

  /// By the first block of a group: whether it has to be in a page.
  private boolean[] warm() {
    double[] times = new double[group.length];
    double all = 0;
    for (EmittedFlow.Jump jump : flow.jumps()) {
      times[find(jump.from())] += jump.times();
      all += jump.times();
    }
    Integer[] order = heads().sorted(Comparator.comparing((Integer head) -> -times[head]).thenComparing(head -> head)).toArray(Integer[]::new);
    boolean[] isWarm = new boolean[group.length];
    double seen = 0;
    for (int head : order) {
      if (seen >= all * COUNTED) break;
      isWarm[head] = true;
      seen += times[head];
    }
    isWarm[find(0)] = true;
    return isWarm;
  }

  private Stream<Integer> heads() { return Arrays.stream(group).map(this::find).distinct().boxed(); }

  /// Large groups first; takes from `others` what fills the pages.
  private List<List<Integer>> fill(Map<Integer, List<Integer>> groups, List<Integer> others) {
    List<List<Integer>> pages = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    List<Integer> heads = groups.keySet().stream().sorted(Comparator.comparing((Integer head) -> -bytes[head]).thenComparing(head -> head)).toList();
    for (int head : heads) {
      int page = 0;
      while (page < pages.size() && left.get(page) < bytes[head]) page++;
      if (page == pages.size()) {
        pages.add(new ArrayList<>());
        left.add(pageBytes);
      }
      pages.get(page).addAll(groups.get(head));
      left.set(page, left.get(page) - bytes[head]);
    }
    exchange(pages, left);
    for (int page = 0; page < pages.size(); page++) {
      for (var candidates = others.iterator(); candidates.hasNext(); ) {
        int block = candidates.next();
        if (flow.bytes(block) > left.get(page)) continue;
        pages.get(page).add(block);
        left.set(page, left.get(page) - flow.bytes(block));
        candidates.remove();
      }
    }
    return pages;
  }

  private void exchange(List<List<Integer>> pages, List<Integer> left) {
    int[] page = new int[flow.size()];
    Arrays.fill(page, -1);
    for (int number = 0; number < pages.size(); number++) for (int block : pages.get(number)) page[block] = number;
    int[] bytesLeft = left.stream().mapToInt(Integer::intValue).toArray();
    new BlockExchange(flow, page, bytesLeft).run();
    for (int number = 0; number < pages.size(); number++) {
      pages.get(number).clear();
      left.set(number, bytesLeft[number]);
    }
    for (int block = 0; block < page.length; block++) if (page[block] >= 0) pages.get(page[block]).add(block);
    for (int number = pages.size() - 1; number >= 0; number--) {
      if (!pages.get(number).isEmpty()) continue;
      pages.remove(number);
      left.remove(number);
    }
  }
}
