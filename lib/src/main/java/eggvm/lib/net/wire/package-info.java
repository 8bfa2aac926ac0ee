/// Bytes on the wire. A view is laid over bytes and checks nothing but lengths; it is reused, so reading a packet allocates nothing.
/// ```
///  Packet   bytes  [ headroom │ start ........ end │ tailroom ]     start moves up as headers are taken off, down as they are put on
/// ```
/// Numbers are big-endian. Invariant: a view answers only after its `wrap` has returned true.
package eggvm.lib.net.wire;
