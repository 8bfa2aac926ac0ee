/// UDP (RFC 768, RFC 8085) and the queue of received datagrams that echo sockets use as well.
/// ```
///  DatagramQueue   ring of bytes: │ header 28: payload bytes 4, port 4, interface 4, source address 16 │ payload │ header ...
/// ```
/// Invariant: a datagram is queued whole or dropped and counted.
package eggvm.lib.net.udp;
