package eggvm.cli.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootArgumentsTest {
  @Test
  void plainWordsStayReadable() {
    BootArguments arguments = new BootArguments(List.of("--gc-log"), List.of("a/b.txt", "x=1,2"));
    assertEquals("--gc-log -- a/b.txt x=1,2", arguments.commandLine());
  }

  @Test
  void emptyWordIsALonePercentSign() {
    assertEquals("-- % %25", new BootArguments(List.of(), List.of("", "%")).commandLine());
  }

  @Test
  void noCharacterThatMeansSomethingToGrubIsLeft() {
    String line = new BootArguments(List.of(), List.of("$a 'b' \"c\" \\ ; | & { } < > # \n \u20ac \ud83e\udd5a")).commandLine();
    assertTrue(line.matches("[-._~/:=,+@%a-zA-Z0-9 ]+"), line);
    assertTrue(line.endsWith("%E2%82%AC%20%F0%9F%A5%9A"), line);
  }
}
