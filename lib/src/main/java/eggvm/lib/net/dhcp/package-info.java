/// An IPv4 address from a server: DHCP (RFC 2131, options of RFC 2132), passive like all of the stack.
/// ```
///   DhcpClient ── UdpSocket on port 68, bound to one interface ── broadcasts until there is an address
///       └─▸ NetInterface.configure, NetworkStack.dnsServers
/// ```
/// Invariant: an address is used only while its lease lasts.
package eggvm.lib.net.dhcp;
