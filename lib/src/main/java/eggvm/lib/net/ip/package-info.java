/// The Internet layer, both families at once.
/// ```
///   Link ─▸ IpInput ─▸ (Reassembly) ─▸ Protocol.receive          tcp, udp, icmp
///   tcp, udp, icmp ─▸ route, source address ─▸ IpOutput ─▸ (fragments) ─▸ Link
/// ```
/// A packet's addresses are two longs each ([eggvm.lib.net.socket.IpAddress]). We are a host: nothing is forwarded.
/// Sources: RFC 791, RFC 1122 section 3, RFC 8200, RFC 4291, RFC 6724.
package eggvm.lib.net.ip;
