package eggvm.cli.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eggvm.cli.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {
  @Test
  void aBareNumberIsMebibytes() {
    assertEquals(32L << 20, MemorySize.parse("32").bytes());
  }

  @Test
  void unitsAreBinary() {
    assertEquals(2048L << 10, MemorySize.parse("2048k").bytes());
    assertEquals(128L << 20, MemorySize.parse("128M").bytes());
    assertEquals(3L << 30, MemorySize.parse("3G").bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "M", "-1", "1.5G", "12T", "0", "1000K", "99999999999"})
  void anythingElseIsAComplaint(String text) {
    assertThrows(Complaint.class, () -> MemorySize.parse(text));
  }
}
