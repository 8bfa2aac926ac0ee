/// ICMP for both families: echo, errors in and out, and IPv6's Neighbour Discovery.
/// ```
///   0 type 1   1 code 1   2 checksum 2   4 rest of the header 4   8 body: echo data, or the packet that failed
/// ```
/// Errors go out at a bounded rate, never about errors, groupcasts or later fragments (RFC 1122 section 3.2.2, RFC 4443 section 2.4).
package eggvm.lib.net.icmp;
