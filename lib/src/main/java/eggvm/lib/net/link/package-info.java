/// From an IP packet with a next hop to frames of a device, and back.
/// ```
///   send(packet, next hop) ─▸ Neighbours ── known ──▸ header ─▸ device   ── ring full ─▸ backlog ─▸ device, at a later poll
///                                 │ not known
///                                 └─▸ packet waits (a few each) ─▸ solicit: ARP, or Neighbour Discovery of the layer above
/// ```
/// Invariant: a packet given to send is copied or gone when the call returns; the caller keeps its buffer.
package eggvm.lib.net.link;
