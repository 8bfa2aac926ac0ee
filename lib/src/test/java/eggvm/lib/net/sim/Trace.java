package eggvm.lib.net.sim;

import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.TcpView;

/// Writes a frame as a line, for whoever looks for a defect.
public final class Trace {
  private Trace() {}

  public static String of(byte[] frame) {
    int type = Bytes.u16(frame, 12);
    boolean ipv4 = type == 0x800;
    if (!ipv4 && type != 0x86dd) return "type " + Integer.toHexString(type) + ", " + frame.length + " bytes";
    int at = ipv4 ? 14 + (frame[14] & 15) * 4 : 54;
    int protocol = frame[ipv4 ? 23 : 20] & 0xff;
    int end = ipv4 ? 14 + Bytes.u16(frame, 16) : 54 + Bytes.u16(frame, 18);
    TcpView view = new TcpView();
    if (protocol != 6 || end > frame.length || !view.wrap(frame, at, end - at)) return "protocol " + protocol + ", " + frame.length + " bytes";
    StringBuilder out = new StringBuilder().append(view.sourcePort()).append(" > ").append(view.destinationPort()).append(' ');
    String letters = "FSRPAU";
    for (int i = 0; i < 6; i++) if ((view.flags() >> i & 1) != 0) out.append(letters.charAt(i));
    out.append(' ').append(Integer.toUnsignedString(view.sequence())).append(" +").append(view.payloadBytes()).append(" ack ").append(Integer.toUnsignedString(view.acknowledgment()));
    out.append(" win ").append(view.window());
    for (int i = 0; i < view.sackCount(); i++) out.append(" sack ").append(Integer.toUnsignedString(view.sackLeft(i))).append('-').append(Integer.toUnsignedString(view.sackRight(i)));
    return out.toString();
  }
}
