package eggvm.cli.guest;

import eggvm.cli.Complaint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the guest's network card is connected with. No card, no time spent on one.
///
/// @param pcap file for all frames, null: none is wanted
public record Network(Kind kind, String tap, List<PortForward> forwards, Path pcap) {
  /// Nothing; QEMU's own little network with a gateway to this computer's; an interface of this computer.
  public enum Kind { NONE, USER, TAP }

  private static final String TAP_PREFIX = "tap=";
  /// Linux, IFNAMSIZ.
  private static final int MOST_NAME_CHARACTERS = 15;

  public static final Network NONE = new Network(Kind.NONE, "", List.of(), null);

  /// @param net null: none, unless the image wants one or another option makes sense with one only
  public static Network parse(String net, List<String> ports, Path pcap, boolean isWanted) {
    List<PortForward> forwards = ports.stream().map(PortForward::parse).toList();
    boolean isNeeded = isWanted || !forwards.isEmpty() || pcap != null;
    Network network = new Network(kind(net, isNeeded), net != null && net.startsWith(TAP_PREFIX) ? net.substring(TAP_PREFIX.length()) : "", forwards, pcap);
    network.check();
    return network;
  }

  private static Kind kind(String net, boolean isNeeded) {
    if (net == null) return isNeeded ? Kind.USER : Kind.NONE;
    if (net.equals("none")) return Kind.NONE;
    if (net.equals("user")) return Kind.USER;
    if (net.matches(TAP_PREFIX + "[^\\s,/]{1," + MOST_NAME_CHARACTERS + "}")) return Kind.TAP;
    throw new Complaint("--net " + net + ": there are 'user', 'none' and 'tap=NAME'");
  }

  private void check() {
    if (kind != Kind.USER && !forwards.isEmpty()) throw new Complaint("-p " + forwards.getFirst().text() + ": only --net user forwards ports");
    if (kind == Kind.NONE && pcap != null) throw new Complaint("--pcap " + pcap + ": with --net none there are no frames");
    Path folder = pcap == null ? null : pcap.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) throw new Complaint(folder + ": no such directory");
  }

  void requireFreePorts() { forwards.forEach(PortForward::requireFree); }

  /// Always the card that EggVM drives best; firmware gets no program of the card's to run.
  List<String> qemuArguments() {
    if (kind == Kind.NONE) return List.of();
    List<String> arguments = new ArrayList<>(List.of("-netdev", backend(), "-device", "e1000e,netdev=net0,romfile="));
    if (pcap != null) arguments.addAll(List.of("-object", "filter-dump,id=dump0,netdev=net0,file=" + Qemu.escapeCommas(pcap.toString())));
    return arguments;
  }

  private String backend() {
    if (kind == Kind.TAP) return "tap,id=net0,ifname=" + tap + ",script=no,downscript=no";
    StringBuilder user = new StringBuilder("user,id=net0");
    for (PortForward forward : forwards) user.append(',').append(forward.hostForward());
    return user.toString();
  }
}
