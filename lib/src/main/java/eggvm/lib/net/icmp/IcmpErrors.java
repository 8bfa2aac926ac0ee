package eggvm.lib.net.icmp;

import eggvm.lib.net.TokenBucket;
import eggvm.lib.net.ip.ErrorSender;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Packet;

/// Errors that we report, 100 a second at most.
final class IcmpErrors implements ErrorSender {
  private static final int UNREACHABLE4 = 3, TIME_EXCEEDED4 = 11, UNREACHABLE6 = 1, TIME_EXCEEDED6 = 3, PARAMETER6 = 4;
  /// Bytes of the offender that are quoted: RFC 1812 section 4.3.2.3 and RFC 4443 section 2.4 (c).
  private static final int QUOTE4_BYTES = 576 - 28, QUOTE6_BYTES = 1280 - 48;

  private final IcmpOutput output;
  private final TokenBucket bucket;

  IcmpErrors(IcmpOutput output) {
    this.output = output;
    bucket = new TokenBucket(100, 20, output.environment.now());
  }

  @Override
  public void tell(Packet offender, Problem problem, int pointer) {
    if (!mayTell(offender, problem)) return;
    if (!bucket.take(output.environment.now())) {
      output.environment.statistics.icmpErrorsLimited++;
      return;
    }
    Packet packet = output.begin(offender.sourceHigh, offender.sourceLow);
    boolean ipv4 = offender.isIpv4();
    if (!offender.isGroupcast) packet.from(offender.destinationHigh, offender.destinationLow);
    packet.append(offender.bytes, offender.ipStart, Math.min(offender.end - offender.ipStart, ipv4 ? QUOTE4_BYTES : QUOTE6_BYTES));
    output.environment.statistics.icmpErrorsSent++;
    if (ipv4) output.send(packet, problem == Problem.REASSEMBLY_TIME_EXCEEDED ? TIME_EXCEEDED4 : UNREACHABLE4, code4(problem), 0, (IpInterface) null);
    else output.send(packet, type6(problem), code6(problem), problem == Problem.UNKNOWN_HEADER || problem == Problem.BAD_HEADER ? pointer : 0, (IpInterface) null);
  }

  private static boolean mayTell(Packet offender, Problem problem) {
    long high = offender.sourceHigh;
    long low = offender.sourceLow;
    if (offender.ipStart < 0 || IpAddress.isMulticast(high, low) || IpAddress.isAny(high, low)) return false;
    if (offender.isGroupcast && (offender.isIpv4() || problem != Problem.UNKNOWN_HEADER)) return false;
    return !isIcmpError(offender);
  }

  private static boolean isIcmpError(Packet offender) {
    if (offender.lengthBytes() == 0) return false;
    int type = Bytes.u8(offender.bytes, offender.start);
    if (offender.protocol == IpProtocol.ICMP) return type != IcmpLayer.ECHO_REQUEST && type != IcmpLayer.ECHO_REPLY;
    return offender.protocol == IpProtocol.ICMPV6 && type < 128;
  }

  private static int code4(Problem problem) {
    return switch (problem) {
      case PORT_UNREACHABLE -> 3;
      case REASSEMBLY_TIME_EXCEEDED -> 1;
      case PROTOCOL_UNREACHABLE, UNKNOWN_HEADER, BAD_HEADER -> 2;
    };
  }

  private static int type6(Problem problem) {
    return switch (problem) {
      case PORT_UNREACHABLE -> UNREACHABLE6;
      case REASSEMBLY_TIME_EXCEEDED -> TIME_EXCEEDED6;
      case PROTOCOL_UNREACHABLE, UNKNOWN_HEADER, BAD_HEADER -> PARAMETER6;
    };
  }

  private static int code6(Problem problem) {
    return switch (problem) {
      case PORT_UNREACHABLE -> 4;
      case REASSEMBLY_TIME_EXCEEDED, PROTOCOL_UNREACHABLE, UNKNOWN_HEADER -> 1;
      case BAD_HEADER -> 0;
    };
  }
}
