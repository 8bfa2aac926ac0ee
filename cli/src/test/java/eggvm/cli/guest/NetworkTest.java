package eggvm.cli.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eggvm.cli.Complaint;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final String CARD = "e1000e,netdev=net0,romfile=";

  @Test
  void aProgramWithoutDriversHasNoCardUnlessAnOptionNeedsOne() {
    assertEquals(List.of(), arguments(null, List.of(), null, false));
    assertEquals(List.of("-netdev", "user,id=net0", "-device", CARD), arguments(null, List.of(), null, true));
    assertEquals(List.of(), arguments("none", List.of(), null, true));
    assertEquals(List.of("-netdev", "user,id=net0", "-device", CARD), arguments("user", List.of(), null, false));
  }

  @Test
  void portsAreForwardedFromThisComputerAloneUnlessAnAddressIsGiven() {
    String backend = arguments(null, List.of("8080:80", "5353:53/udp", "0.0.0.0:1:65535/tcp"), null, false).get(1);
    assertEquals("user,id=net0,hostfwd=tcp:127.0.0.1:8080-:80,hostfwd=udp:127.0.0.1:5353-:53,hostfwd=tcp:0.0.0.0:1-:65535", backend);
  }

  @Test
  void framesGoToAFileWhoseNameMayHaveCommas() {
    List<String> arguments = arguments(null, List.of(), Path.of("a,b.pcap"), false);
    assertEquals(List.of("-object", "filter-dump,id=dump0,netdev=net0,file=a,,b.pcap"), arguments.subList(4, 6));
  }

  @Test
  void anInterfaceOfTheComputerIsUsedAsItIs() {
    assertEquals("tap,id=net0,ifname=egg0,script=no,downscript=no", arguments("tap=egg0", List.of(), null, false).get(1));
  }

  @Test
  void whatMakesNoSenseIsOneLine() {
    assertComplaint("--net bridge: there are 'user', 'none' and 'tap=NAME'", "bridge", List.of(), null);
    assertComplaint("--net tap=: there are 'user', 'none' and 'tap=NAME'", "tap=", List.of(), null);
    assertComplaint("--net tap=a,script=b: there are 'user', 'none' and 'tap=NAME'", "tap=a,script=b", List.of(), null);
    assertComplaint("-p 80: write HOST:GUEST, such as 8080:80 or 5353:53/udp", null, List.of("80"), null);
    assertComplaint("-p 80:80/sctp: write HOST:GUEST, such as 8080:80 or 5353:53/udp", null, List.of("80:80/sctp"), null);
    assertComplaint("-p 0:80: 0 is no port", null, List.of("0:80"), null);
    assertComplaint("-p 80:65536: 65536 is no port", null, List.of("80:65536"), null);
    assertComplaint("-p 80:80: only --net user forwards ports", "tap=egg0", List.of("80:80"), null);
    assertComplaint("-p 80:80: only --net user forwards ports", "none", List.of("80:80"), null);
    assertComplaint("--pcap a.pcap: with --net none there are no frames", "none", List.of(), Path.of("a.pcap"));
    assertComplaint("/no/where: no such directory", null, List.of(), Path.of("/no/where/a.pcap"));
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    InetAddress here = InetAddress.getByName("127.0.0.1");
    try (ServerSocket tcp = new ServerSocket(0, 1, here); DatagramSocket udp = new DatagramSocket(0, here)) {
      assertTaken(tcp.getLocalPort() + ":80", tcp.getLocalPort());
      assertTaken(udp.getLocalPort() + ":80/udp", udp.getLocalPort());
      PortForward.parse(udp.getLocalPort() + ":80/tcp").requireFree();
    }
  }

  private static void assertTaken(String forward, int port) {
    Complaint complaint = assertThrows(Complaint.class, () -> PortForward.parse(forward).requireFree());
    assertEquals(List.of("-p " + forward + ": cannot listen at 127.0.0.1:" + port + " (Address already in use)"),
        complaint.lines().stream().map(line -> line.replace(" (Bind failed)", "")).toList());
  }

  private static List<String> arguments(String net, List<String> ports, Path pcap, boolean isWanted) {
    return Network.parse(net, ports, pcap, isWanted).qemuArguments();
  }

  private static void assertComplaint(String line, String net, List<String> ports, Path pcap) {
    Complaint complaint = assertThrows(Complaint.class, () -> Network.parse(net, ports, pcap, true));
    assertEquals(List.of(line), complaint.lines());
  }
}
