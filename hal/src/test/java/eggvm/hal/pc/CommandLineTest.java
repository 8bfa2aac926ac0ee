package eggvm.hal.pc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.hal.Raw;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  @Test
  void wordsAreDecodedOneByOne() {
    check("  --gc-log   -- a%20b % %25 last ", "--gc-log", "--", "a b", "", "%", "last");
    check("");
    check("   ");
    check("%2D%2D", "--");
  }

  @Test
  void debugExitIsTheMachinesOnlyBeforeTheDashes() {
    CommandLine.use(Raw.text("x eggvm.debug-exit -- eggvm.debug-exit"));
    assertEquals(true, CommandLine.wantsDebugExit());
    assertArrayEquals(new String[] {"x", "--", "eggvm.debug-exit"}, CommandLine.strings());
    CommandLine.use(Raw.text("-- eggvm.debug-exit"));
    assertEquals(false, CommandLine.wantsDebugExit());
    CommandLine.use(Raw.text("eggvm.debug-exit"));
    assertEquals(false, CommandLine.wantsDebugExit());
    CommandLine.use(Raw.text("eggvm.pic a eggvm.debug-exit eggvm.pic -- eggvm.pic"));
    assertEquals(true, CommandLine.wantsDebugExit());
    assertEquals(true, CommandLine.wantsOldControllers());
    assertArrayEquals(new String[] {"a", "--", "eggvm.pic"}, CommandLine.strings());
  }

  @Test
  void displayAndKeyboardAreTheMachines() {
    CommandLine.use(Raw.text("eggvm.display --gc-log eggvm.keyboard=de -- eggvm.display"));
    assertEquals(true, CommandLine.wantsDisplay());
    assertEquals(true, CommandLine.wantsGermanKeyboard());
    assertArrayEquals(new String[] {"--gc-log", "--", "eggvm.display"}, CommandLine.strings());
    CommandLine.use(Raw.text("eggvm.displays eggvm.keyboard=us -- eggvm.display eggvm.keyboard=de"));
    assertEquals(false, CommandLine.wantsDisplay());
    assertEquals(false, CommandLine.wantsGermanKeyboard());
  }

  private static void check(String line, String... words) {
    CommandLine.use(Raw.text(line));
    assertArrayEquals(words, CommandLine.strings());
  }
}
