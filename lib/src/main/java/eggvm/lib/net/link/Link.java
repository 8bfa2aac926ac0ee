package eggvm.lib.net.link;

import eggvm.lib.net.wire.Packet;

/// A way out of the machine, or back into it.
public interface Link {
  String name();

  /// Of an IP packet.
  int mtuBytes();

  /// 48 bits; 0: it has none.
  long hardware();

  boolean isUp();

  boolean checksumsOnSend();

  /// Whether a packet would leave without waiting for the device. TCP holds its data back otherwise.
  boolean hasRoom();

  /// The packet starts with its IP header.
  void send(Packet packet, long nextHopHigh, long nextHopLow);

  /// The next IP packet, from `start` to `end`; false: none waits. What is no IP packet has been dealt with.
  boolean receive(Packet into);

  /// Lets leave what was sent in a burst.
  void push();

  /// Sends what waited for the device.
  void flush();

  /// Asks to be woken by the next frame.
  void rest();
}
