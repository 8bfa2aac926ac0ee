package eggvm.vm.start;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.Heap;
import eggvm.vm.thread.ThreadHooks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BootOptionsTest {
  @AfterEach
  void resetHeapOptions() {
    Heap.logEnabled = false;
    Heap.verify = false;
    Heap.stressInterval = 0;
  }

  @Test
  void withoutSeparatorEverythingIsTheProgrammes() {
    BootOptions options = new BootOptions(new String[] {"--gc-log", "x"});
    options.applyToHeap();
    assertFalse(Heap.logEnabled);
    assertArrayEquals(new String[] {"--gc-log", "x"}, options.programArguments());
  }

  @Test
  void onlyTheFirstSeparatorCounts() {
    BootOptions options = new BootOptions(new String[] {"--gc-log", "--gc-stress=25", "--", "a", "--", "--gc-verify"});
    options.applyToHeap();
    assertTrue(Heap.logEnabled);
    assertFalse(Heap.verify);
    assertEquals(25, Heap.stressInterval);
    assertArrayEquals(new String[] {"a", "--", "--gc-verify"}, options.programArguments());
  }

  @Test
  void propertiesKeepEverythingAfterTheFirstEqualsSign() {
    List<String> set = new ArrayList<>();
    new BootOptions(new String[] {"-Da=b=c", "-Dflag", "--", "-Dx=y"}).setProperties(new Recorder(set));
    assertEquals(List.of("a -> b=c", "flag -> "), set);
  }

  @Test
  void theNetworksOptionsAreProperties() {
    List<String> set = new ArrayList<>();
    BootOptions options = new BootOptions(new String[] {"--ip=dhcp", "--ntp=pool.example", "--", "--ntp=x"});
    options.setProperties(new Recorder(set));
    assertEquals(List.of("eggvm.ip -> dhcp", "eggvm.ntp -> pool.example"), set);
    assertNull(options.unknown());
  }

  @Test
  void theFirstUnknownOptionIsFound() {
    assertEquals("--gc-lög", new BootOptions(new String[] {"-Da=b", "--gc-lög", "--more", "--", "--other"}).unknown());
    assertNull(new BootOptions(new String[] {"--gc-log", "--gc-verify", "--gc-stress=2", "--preempt-stress=3", "--thread-dump=4", "-Dx", "--", "--other"}).unknown());
    assertNull(new BootOptions(new String[] {"--anything"}).unknown());
  }

  private static final class Recorder extends Library {
    private final List<String> set;

    Recorder(List<String> set) { this.set = set; }

    @Override public ThreadHooks threadHooks() { throw new AssertionError(); }
    @Override public void createMainThread() { throw new AssertionError(); }
    @Override public void start() { throw new AssertionError(); }
    @Override public void setProperty(String key, String value) { set.add(key + " -> " + value); }
    @Override public void stop(int status) { throw new AssertionError(); }
  }
}
