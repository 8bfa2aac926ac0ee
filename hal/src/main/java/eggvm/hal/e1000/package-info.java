/// Intel 82540EM, and what its successors have kept. Source: PCI/PCI-X Family of Gigabit Ethernet Controllers Software Developer's Manual,
/// 317453, revision 4.0.
/// ```
///        TAIL: driver adds here            HEAD: card is here
///  send ─▸ [ … │ sent, DD │ to send … ] ─▸ card ─▸ wire        TransmitRing, Offload
///  receive ◂─ [ … │ filled, DD │ empty … ] ◂─ card ◂─ wire     ReceiveRing
/// ```
/// A descriptor is 16 bytes: address, length, and at 12 the status that the card writes back (DD: done). One slot of a ring stays empty,
/// for HEAD = TAIL means that the card has nothing to do.
/// Memory of a card: both rings, then a buffer for each slot.
package eggvm.hal.e1000;
