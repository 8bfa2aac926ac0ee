package eggvm.hal.device;

/// A network interface card: whole Ethernet frames without the frame check sequence. One thread uses it at a time.
public interface NetDevice {
  /// Such as `eth0`.
  String name();

  /// 6 bytes.
  byte[] hardwareAddress();

  /// Such as 1500.
  int mtuBytes();

  boolean isLinkUp();

  /// IPv4 header untouched; the TCP or UDP checksum is filled in by the card where the frame carries the pseudo-header sum in its place.
  boolean checksumsOnSend();

  /// Frames given out had right TCP, UDP and IP checksums as far as the card checks them; bad ones are dropped and counted.
  boolean checksumsOnReceive();

  /// Copies the frame; false: the ring is full, not taken.
  boolean send(byte[] frame, int offset, int lengthBytes);

  /// Copies the next frame and returns its bytes; 0: there is none.
  int receive(byte[] into);

  /// Asks for an interrupt with the next frame or link change.
  void rest();
}
