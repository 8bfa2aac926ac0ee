package eggvm.hal.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.hal.Raw;
import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.Test;

class ProcessArgumentsTest {
  @Test
  void memoryOptionsBeforeTheDashesAreTheMachines() {
    use("prog", "--memory=64M", "--gc-log", "--", "-m", "x");
    assertEquals(64L << 20, ProcessArguments.memoryBytes(1));
    assertArrayEquals(new String[] {"--gc-log", "--", "-m", "x"}, ProcessArguments.strings());
    use("prog", "-m", "2G", "--", "--memory=1M");
    assertEquals(2L << 30, ProcessArguments.memoryBytes(1));
    assertArrayEquals(new String[] {"--", "--memory=1M"}, ProcessArguments.strings());
  }

  @Test
  void withoutDashesEverythingIsTheProgrammes() {
    use("prog", "-m", "2G", "ä");
    assertEquals(7, ProcessArguments.memoryBytes(7));
    assertArrayEquals(new String[] {"-m", "2G", "ä"}, ProcessArguments.strings());
    use("prog");
    assertArrayEquals(new String[0], ProcessArguments.strings());
  }

  @Test
  void nonsenseIsReported() {
    use("prog", "--memory=much", "--");
    assertEquals(-1, ProcessArguments.memoryBytes(7));
  }

  private static void use(String... words) {
    long stack = Raw.allocate(8 * (words.length + 2));
    Memory.putLong(stack, words.length);
    for (int i = 0; i < words.length; i++) Memory.putLong(stack + 8 + 8 * i, Raw.text(words[i]));
    ProcessArguments.use(stack);
  }
}
