package eggvm.lib.net.socket;

import static org.junit.jupiter.api.Assertions.*;

import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The JDK is the oracle for reading, RFC 5952 section 4 for writing.
class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:0:0:0:2:1, 2001:db8::2:1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", "2001:0:0:1:0:0:0:1, 2001:0:0:1::1", "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:DB8::0001, 2001:db8::1", "::, ::", "::1, ::1", "1::, 1::", "::ffff:1.2.3.4, 1.2.3.4", "64:ff9b::1.2.3.4, 64:ff9b::102:304", "0.0.0.0, 0.0.0.0", "fe80::, fe80::"
  })
  void textIsReadAndWrittenInItsShortestForm(String text, String canonical) { assertEquals(canonical, IpAddress.parse(text).toString()); }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::1::", "12345::", "g::", "1:2:3:4:5:6:7:1.2.3.4", "1:", ":1"})
  void nonsenseIsRefused(String text) { assertThrows(IllegalArgumentException.class, () -> IpAddress.parse(text)); }

  @Test
  void randomAddressesAreReadAsTheJdkReadsThem() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      for (int j = 0; j < bytes.length; j += 2) if (random.nextBoolean()) bytes[j] = bytes[j + 1] = 0;
      IpAddress address = IpAddress.of(bytes);
      assertEquals(address, IpAddress.parse(address.toString()));
      assertArrayEquals(InetAddress.getByName(address.toString()).getAddress(), address.bytes());
      if (!address.isIpv4()) assertEquals(address, IpAddress.parse(InetAddress.getByAddress(bytes).getHostAddress()));
    }
  }
}
