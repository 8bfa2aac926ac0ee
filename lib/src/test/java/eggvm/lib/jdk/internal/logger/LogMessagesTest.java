package eggvm.lib.jdk.internal.logger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The host's MessageFormat is the oracle.
class LogMessagesTest {
  private static final Object[] ARGUMENTS = {"text", 7, -1234, 1_234_567_890_123L, null, List.of(1, 2), Integer.MIN_VALUE, -123, (short) 1000};

  @Test
  void messagesAreThoseOfMessageFormat() {
    for (String pattern : List.of("plain", "{0}", "a {0} b {1}{2} {3}.", "{4} {5}", "{6} {7} {8}", "it''s {0}", "'{0}' is {0}", "open '{0}", "a '' {9} {10}", "x}", "''")) {
      assertEquals(new MessageFormat(pattern, Locale.ENGLISH).format(ARGUMENTS), LogMessages.format(pattern, ARGUMENTS), pattern);
    }
  }

  @Test
  void brokenPatternsAreIllegal() {
    assertThrows(IllegalArgumentException.class, () -> LogMessages.format("{0", "x"));
    assertThrows(IllegalArgumentException.class, () -> LogMessages.format("{x}", "x"));
    assertThrows(IllegalArgumentException.class, () -> LogMessages.format("{ 0 }", "x"));
  }
}
