package eggvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.cli.sample.SampleImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `egg run` over a real QEMU and a real process.
@Timeout(60)
class RunTest {
  private static final String ALL_BYTES =
      IntStream.range(0, 256).mapToObj(Character::toString).collect(Collectors.joining());

  @TempDir Path folder;

  @Test
  void argumentsReachThePcPercentEncoded() {
    Path image = SampleImage.pcEcho(folder.resolve("a.elf"), 0);
    Outcome outcome = Outcome.of("run", image, "--gc-log", "--vm-arg=-Da=b c", "--", "x y", "", "--z", "@é");
    assertEquals("-Da=b%20c --gc-log -- x%20y % --z @%C3%A9\n", outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void aDisplayTellsThePcAndItsInputHasNoEndOfItsOwn() {
    Path image = SampleImage.pcEcho(folder.resolve("a.elf"), 0);
    Outcome outcome = Outcome.withInput("abc", "run", image, "--display", "--keyboard", "de", "--gc-log", "--qemu-arg=-display", "--qemu-arg=none", "--timeout", "3");
    assertEquals("eggvm.display eggvm.keyboard=de --gc-log --\nabc", outcome.out());
    assertEquals(124, outcome.status(), outcome.err());
  }

  @Test
  void displayOptionsThatMakeNoSenseAreRefused() {
    Path image = SampleImage.pcEcho(folder.resolve("a.elf"), 0);
    assertEquals("egg: --keyboard fr: there are 'us' and 'de'\n", Outcome.of("run", image, "--display", "--keyboard", "fr").err());
    assertEquals("egg: --keyboard de: there is a keyboard with --display only\n", Outcome.of("run", image, "--keyboard", "de").err());
    Path process = SampleImage.linuxEcho(folder.resolve("b.elf"), 0);
    assertEquals("egg: " + process + ": made for machine linux; --display is for machine pc\n", Outcome.of("run", process, "--display").err());
  }

  @Test
  void thePcsExitStatusIsEggs() {
    assertEquals(7, Outcome.of("run", SampleImage.pcEcho(folder.resolve("a.elf"), 7)).status());
  }

  @Test
  void everyByteCrossesTheSerialLineBothWays() {
    Outcome outcome = Outcome.withInput(ALL_BYTES, "run", SampleImage.pcEcho(folder.resolve("a.elf"), 0));
    assertEquals(hex("--\n" + ALL_BYTES), hex(outcome.out()));
  }

  @Test
  void aPcThatEndsWithoutStatusHasDied() {
    Outcome outcome = Outcome.of("run", SampleImage.pcDead(folder.resolve("a.elf")));
    assertEquals("egg: the VM died without an exit status\n", outcome.err());
    assertEquals(70, outcome.status());
  }

  @Test
  void timeoutEndsThePcWith124AndKeepsItsOutput() {
    Outcome outcome = Outcome.of("run", SampleImage.pcHang(folder.resolve("a.elf")), "--timeout", "2");
    assertEquals(0, ProcessHandle.current().descendants().count());
    assertEquals("--\n", outcome.out());
    assertEquals("egg: stopped after 2.0 s\n", outcome.err());
    assertEquals(124, outcome.status());
  }

  @Test
  void qemusOwnComplaintIsShown() {
    Outcome outcome = Outcome.of("run", SampleImage.pcDead(folder.resolve("a.elf")), "--qemu-arg=-no-such-option");
    assertTrue(outcome.err().contains("-no-such-option: invalid option"), outcome.err());
    assertTrue(outcome.err().endsWith("egg: QEMU failed with status 1\n"), outcome.err());
    assertEquals(1, outcome.status());
  }

  @Test
  void anArgumentForQemuMayLookLikeAnOptionOfOurs() {
    Path image = SampleImage.pcEcho(folder.resolve("a.elf"), 0);
    Outcome outcome = Outcome.of("run", image, "--qemu-arg=-machine", "--qemu-arg", "pc", "--qemu-arg=-m", "--qemu-arg=64M", "--", "x");
    assertEquals("", outcome.err());
    assertEquals("-- x\n", outcome.out());
    Outcome pidFile = Outcome.of("run", image, "--qemu-arg", "-pidfile", "--qemu-arg", "/no/where");
    assertTrue(pidFile.err().contains("/no/where"), pidFile.err());
    assertEquals("egg: --qemu-arg wants a value: ARG (see 'egg run --help')\n", Outcome.of("run", image, "--qemu-arg").err());
  }

  @Test
  void aMissingQemuGivesTheCommandThatInstallsIt() {
    Path image = SampleImage.pcDead(folder.resolve("a.elf"));
    System.setProperty("eggvm.path", folder.toString());
    try {
      Outcome outcome = Outcome.of("run", image);
      assertEquals(
          "egg: qemu-system-x86_64 is not installed; install it with: "
              + "sudo apt-get install --yes --no-install-recommends qemu-system-x86\n",
          outcome.err());
      assertEquals(1, outcome.status());
    } finally {
      System.clearProperty("eggvm.path");
    }
  }

  @Test
  void aLinuxImageRunsAsProcess() {
    Path image = SampleImage.linuxEcho(folder.resolve("a.elf"), 9);
    Outcome outcome = Outcome.withInput(ALL_BYTES, "run", image);
    assertEquals(hex(ALL_BYTES), hex(outcome.out()));
    assertEquals(9, outcome.status());
  }

  @Test
  void aLinuxImageTakesMemoryAndArgumentsAsWords() {
    Outcome outcome = Outcome.of("run", "/bin/echo", "-m", "64", "--vm-arg=-Da=b c", "--", "x y", "z");
    assertEquals("--memory=67108864 -Da=b c -- x y z\n", outcome.out());
  }

  @Test
  void framesAreRecordedWithoutAnImageThatSendsAny() throws Exception {
    Path pcap = folder.resolve("a,b.pcap");
    Outcome outcome = Outcome.of("run", SampleImage.pcEcho(folder.resolve("a.elf"), 0), "--pcap", pcap);
    assertEquals("", outcome.err());
    assertEquals(0, outcome.status());
    assertEquals("d4 c3 b2 a1", hex(new String(Files.readAllBytes(pcap), StandardCharsets.ISO_8859_1).substring(0, 4)));
  }

  @Test
  void aPortOfTheGuestIsReachedAtThisComputer() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    Path image = SampleImage.pcHang(folder.resolve("a.elf"));
    Thread caller = Thread.ofPlatform().start(() -> connect(port));
    Outcome outcome = Outcome.of("run", image, "-p", port + ":80", "--timeout", "4");
    caller.join();
    assertEquals("egg: stopped after 4.0 s\n", outcome.err());
    assertTrue(connected, "nobody listened");
  }

  private volatile boolean connected;

  /// QEMU takes the connection before the guest does.
  private void connect(int port) {
    for (int i = 0; i < 30 && !connected; i++) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        connected = socket.isConnected();
      } catch (IOException notYet) {
        LockSupport.parkNanos(100_000_000);
      }
    }
  }

  @Test
  void aTakenPortAndAProcessWithACardAreComplaints() throws Exception {
    Path image = SampleImage.pcDead(folder.resolve("a.elf"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String forward = taken.getLocalPort() + ":80";
      Outcome outcome = Outcome.of("run", image, "-p", forward);
      assertTrue(outcome.err().startsWith("egg: -p " + forward + ": cannot listen at 127.0.0.1:" + taken.getLocalPort()), outcome.err());
      assertEquals(1, outcome.status());
    }
    Outcome outcome = Outcome.of("run", "/bin/echo", "--net", "user");
    assertEquals("egg: /bin/echo: made for machine linux; -p, --net and --pcap are for the network card of machine pc\n", outcome.err());
    assertEquals(1, outcome.status());
    assertEquals("--memory=134217728 --\n", Outcome.of("run", "/bin/echo").out());
  }

  private static String hex(String bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }
}
