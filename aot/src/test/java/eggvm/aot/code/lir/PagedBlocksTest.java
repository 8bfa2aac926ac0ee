package eggvm.aot.code.lir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedBlocksTest {
  private static final int PAGE = 100;

  private final List<EmittedFlow.Jump> jumps = new ArrayList<>();

  private void jump(int from, int to, double times) { jumps.add(new EmittedFlow.Jump(from, to, times)); }

  private EmittedFlow flow(int... bytes) {
    int[] starts = new int[bytes.length + 1];
    for (int i = 0; i < bytes.length; i++) starts[i + 1] = starts[i] + bytes[i];
    return new EmittedFlow(starts, new double[bytes.length], jumps);
  }

  /// Two loops, each in two places of the code.
  @Test
  void aLoopStandsInOnePage() {
    jump(0, 1, 1);
    jump(1, 3, 1000);
    jump(3, 1, 1000);
    jump(3, 2, 1);
    jump(2, 4, 500);
    jump(4, 2, 500);
    assertEquals(List.of(List.of(0, 1, 3), List.of(2, 4)), PagedBlocks.of(flow(20, 40, 40, 40, 40), PAGE));
  }

  /// Joined in pairs, 1 comes to 2 and 3 to 4, for these go together most; then 0 goes with the first pair and fills its page, though 3 would have been the better third.
  @Test
  void singleBlocksChangePagesWhereThatSparesSteps() {
    jump(1, 2, 100);
    jump(3, 4, 90);
    jump(2, 3, 80);
    jump(4, 5, 10);
    jump(0, 1, 85);
    List<List<Integer>> pages = PagedBlocks.of(flow(30, 30, 40, 30, 40, 25), PAGE);
    double between = jumps.stream().filter(each -> pageOf(pages, each.from()) != pageOf(pages, each.to())).mapToDouble(EmittedFlow.Jump::times).sum();
    assertEquals(80, between);
    assertEquals(List.of(List.of(0, 1, 2), List.of(3, 4, 5)), pages);
  }

  private static int pageOf(List<List<Integer>> pages, int block) {
    for (int page = 0; page < pages.size(); page++) if (pages.get(page).contains(block)) return page;
    throw new AssertionError("block " + block + " is nowhere");
  }

  @Test
  void blocksOfTwoPagesExchangeTheirPlaces() {
    jump(0, 3, 10);
    jump(1, 2, 10);
    jump(0, 1, 1);
    int[] page = {0, 1, 0, 1};
    int[] left = {0, 0};
    new BlockExchange(flow(50, 50, 50, 50), page, left).run();
    assertEquals(page[0], page[3]);
    assertEquals(page[1], page[2]);
    assertEquals(0, left[0] + left[1]);
  }

  @Test
  void coldBlocksFillPagesAndStandBehindThem() {
    jump(0, 1, 1000);
    jump(1, 0, 1000);
    jump(1, 5, 900);
    jump(5, 4, 900);
    jump(4, 5, 900);
    assertEquals(List.of(List.of(0, 1, 2), List.of(4, 5, 3)), PagedBlocks.of(flow(40, 30, 25, 60, 50, 50), PAGE));
  }

  @Test
  void whatIsLongerThanAPageHasPagesOfItsOwn() {
    jump(0, 1, 10);
    jump(1, 0, 10);
    assertEquals(List.of(List.of(0), List.of(1)), PagedBlocks.of(flow(30, 250), PAGE).stream().map(page -> page.stream().sorted().toList()).toList());
  }

  @Test
  void withoutAnyJumpNothingMoves() { assertEquals(List.of(List.of(0, 1, 2)), PagedBlocks.of(flow(60, 60, 60), PAGE)); }

  @Test
  void everyBlockStandsOnceTheFirstOneFirstAndNoPageButTheLastIsTooFull() {
    for (long seed = 0; seed < 300; seed++) {
      jumps.clear();
      Random random = new Random(seed);
      int[] bytes = random.ints(60, 1, 50).toArray();
      for (int i = 0; i < 150; i++) jump(random.nextInt(60), random.nextInt(60), Math.exp(random.nextInt(12)));
      EmittedFlow flow = flow(bytes);
      List<List<Integer>> pages = PagedBlocks.of(flow, PAGE);
      assertEquals(0, pages.getFirst().getFirst(), "seed " + seed);
      assertEquals(IntStream.range(0, 60).boxed().toList(), pages.stream().flatMap(List::stream).sorted().toList(), "seed " + seed);
      for (List<Integer> page : pages.subList(0, pages.size() - 1)) assertTrue(page.stream().mapToInt(flow::bytes).sum() <= PAGE, "seed " + seed);
      assertTrue(between(pages) <= between(inOrder(flow)), "seed " + seed);
    }
  }

  private static List<List<Integer>> inOrder(EmittedFlow flow) {
    List<List<Integer>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    int left = PAGE;
    for (int block = 0; block < flow.size(); block++) {
      if (flow.bytes(block) > left) {
        pages.add(new ArrayList<>());
        left = PAGE;
      }
      pages.getLast().add(block);
      left -= flow.bytes(block);
    }
    return pages;
  }

  private double between(List<List<Integer>> pages) {
    Map<Integer, Integer> pageOf = new HashMap<>();
    for (int page = 0; page < pages.size(); page++) for (int block : pages.get(page)) pageOf.put(block, page);
    return jumps.stream().filter(jump -> !pageOf.get(jump.from()).equals(pageOf.get(jump.to()))).mapToDouble(EmittedFlow.Jump::times).sum();
  }
}
