package eggvm.aot.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.PageSteps;
import eggvm.aot.graph.Assembled;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Methods of made-up sizes that call each other at random.
class PageOrderTest {
  private static final int METHODS = 400;
  private static final int PAGE_BYTES = 4096;

  private final VmType owner = owner();

  private static VmType owner() {
    Assembled classes = new Assembled().add(Opcodes.ACC_PUBLIC, "p/Many", "java/lang/Object", writer -> {
      for (int i = 0; i < METHODS; i++) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "m" + i, "()V", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
      }
    });
    return classes.universe().classOrNull("p/Many");
  }

  private VmMethod method(int index) { return owner.method("m" + index, "()V"); }

  private CompiledMethod compiled(int index, int bytes, List<CompiledMethod.Call> calls) {
    return new CompiledMethod(
        method(index), new byte[bytes], new byte[0], 1, calls, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), PageSteps.NONE, null);
  }

  private CompiledMethod.Call call(int target, double frequency) { return new CompiledMethod.Call(0, method(target), null, frequency); }

  private List<CompiledMethod> random(long seed) {
    Random random = new Random(seed);
    List<CompiledMethod> methods = new ArrayList<>();
    for (int i = 0; i < METHODS; i++) {
      List<CompiledMethod.Call> calls = new ArrayList<>();
      for (int c = random.nextInt(4); c > 0 && i % 3 != 0; c--) calls.add(call(random.nextInt(METHODS), random.nextDouble() * 10));
      methods.add(compiled(i, 16 + random.nextInt(i % 20 == 0 ? 9000 : 600), calls));
    }
    return methods;
  }

  private static List<CompiledMethod> order(List<CompiledMethod> methods, int offset) {
    return PageOrder.of(methods, offset, 0, Executions.guessed()).stream().map(PageOrder.Place::method).toList();
  }

  @Test
  void noMethodStandsOnAnother() {
    int end = 64;
    for (PageOrder.Place place : PageOrder.of(random(2), 64, 0, Executions.guessed())) {
      assertTrue(place.offset() >= end && place.offset() % PageSteps.ALIGNMENT == 0);
      end = place.offset() + place.method().code().length;
    }
  }

  /// A loop over bytes 3000 to 5000 of each of two methods that call each other.
  @Test
  void aLoopLiesInOnePage() {
    PageSteps.Counter counter = new PageSteps.Counter();
    counter.jump(5000, 3000, 100);
    counter.jump(3000, 5000, 100);
    PageSteps steps = counter.done();
    List<CompiledMethod> methods = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      methods.add(new CompiledMethod(
          method(i), new byte[6000], new byte[0], 1, List.of(call(1 - i, 10)), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), steps, null));
    }
    for (PageOrder.Place place : PageOrder.of(methods, 0, 0, Executions.guessed())) {
      assertEquals((place.offset() + 3000) / PAGE_BYTES, (place.offset() + 4999) / PAGE_BYTES);
      assertEquals(0, steps.from(place.offset()));
    }
    assertEquals(200, steps.from(0));
    assertEquals(0, steps.from(PAGE_BYTES - 2992));
    assertEquals(200, steps.from(PAGE_BYTES - 3008));
  }

  /// Where calls return to that take turns: in one place of an emulator's cache they would be looked for each time.
  @Test
  void returnsToAHotMethodHavePlacesOfTheirOwn() {
    int start = 256;
    int first = 40;
    int second = first + 4;
    while (JumpCache.placeOf(start + first) != JumpCache.placeOf(start + second)) second++;
    List<CompiledMethod.Call> calls = List.of(returning(first, 1), returning(second, 1));
    CompiledMethod hot = compiled(0, second + 20, calls);
    List<CompiledMethod> methods = List.of(hot, compiled(1, 64, List.of()));
    PageOrder.Place unmoved = placeOfFirst(methods, start, new Executions(1_000_000, method -> 1.0));
    assertEquals(start, unmoved.offset());
    PageOrder.Place moved = placeOfFirst(methods, start, new Executions(1_000_000, method -> method.equals(method(0)) ? 2_000_000.0 : 0.0));
    assertTrue(JumpCache.placeOf(moved.offset() + first) != JumpCache.placeOf(moved.offset() + second), "at " + moved.offset());
  }

  private CompiledMethod.Call returning(int offset, int target) { return new CompiledMethod.Call(offset - 4, method(target), null, 1); }

  private PageOrder.Place placeOfFirst(List<CompiledMethod> methods, int offset, Executions executions) {
    return PageOrder.of(methods, offset, 0, executions).stream().filter(each -> each.method().method().equals(method(0))).findFirst().orElseThrow();
  }

  @Test
  void callsOfCountedMethodsTellOfOthers() {
    Executions executions = new Executions(1000, method -> method.equals(method(0)) ? Double.valueOf(500) : null);
    executions.follow(List.of(compiled(0, 16, List.of(call(1, 3))), compiled(1, 16, List.of(call(2, 2), call(1, 0.5))), compiled(2, 16, List.of())), CompiledMethod.Call::target);
    assertEquals(500, executions.of(method(0)));
    assertEquals(1500 * 1.96875, executions.of(method(1)), 1e-6);
    assertTrue(executions.of(method(2)) > 5000 && executions.of(method(2)) < 6001);
    assertEquals(0, executions.of(method(3)));
    assertEquals(125, executions.ofSteps(method(3)));
  }

  /// Nobody calls it directly, and others are there to fill pages.
  @Test
  void aLoopThatStandsAloneLiesInOnePage() {
    PageSteps.Counter counter = new PageSteps.Counter();
    counter.jump(200, 20, 1000);
    PageSteps steps = counter.done();
    for (int others = 0; others < 30; others++) {
      List<CompiledMethod> methods = new ArrayList<>();
      for (int i = 1; i <= others; i++) methods.add(compiled(i, 300, List.of()));
      methods.add(new CompiledMethod(
          method(0), new byte[400], new byte[0], 1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), steps, null));
      PageOrder.Place place = PageOrder.of(methods, PAGE_BYTES - 112, 0, Executions.guessed()).stream().filter(each -> each.method().method().equals(method(0))).findFirst().orElseThrow();
      assertEquals(0, steps.from(place.offset()));
    }
    assertEquals(1000, steps.most());
  }

  @Test
  void everyMethodStandsOnceAndTheOrderIsAlwaysTheSame() {
    for (long seed = 0; seed < 20; seed++) {
      List<CompiledMethod> order = order(random(seed), 64);
      assertEquals(METHODS, new HashSet<>(order.stream().map(CompiledMethod::method).toList()).size());
      assertEquals(order.stream().map(CompiledMethod::method).toList(), order(random(seed), 64).stream().map(CompiledMethod::method).toList());
    }
  }

  @Test
  void whoCallEachOtherOftenStandSideBySide() {
    List<CompiledMethod> methods = new ArrayList<>();
    for (int i = 0; i < 40; i++) methods.add(compiled(i, 100, List.of(call(39 - i, i == 3 || i == 36 ? 50 : 0.01))));
    List<VmMethod> order = order(methods, 0).stream().map(CompiledMethod::method).toList();
    assertEquals(1, Math.abs(order.indexOf(method(3)) - order.indexOf(method(36))));
  }

  @Test
  void fewMethodsOfChainsCrossAPage() {
    int crossing = 0;
    int small = 0;
    List<CompiledMethod> chained = CallAffinity.chains(random(1), Executions.guessed()).stream().filter(chain -> chain.size() > 1).flatMap(List::stream).toList();
    for (PageOrder.Place place : PageOrder.of(random(1), 0, 0, Executions.guessed())) {
      CompiledMethod each = place.method();
      int offset = place.offset();
      int bytes = TextLayout.aligned(each.code().length);
      boolean isChained = chained.stream().anyMatch(other -> other.method() == each.method());
      if (isChained && bytes <= PAGE_BYTES) {
        small++;
        if (offset / PAGE_BYTES != (offset + bytes - 1) / PAGE_BYTES) crossing++;
      }
    }
    assertTrue(small > 100 && crossing * 20 < small, crossing + " of " + small);
  }
}
