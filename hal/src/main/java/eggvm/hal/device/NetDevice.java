package eggvm.hal.device;

/// A network interface card: whole Ethernet frames without the frame check sequence. One thread uses it at a time.
public interface NetDevice {
  /// Such as "eth0"; it does not change.
  String name();

  /// 6 bytes; the caller may keep them.
  byte[] hardwareAddress();

  /// Largest payload of a frame, the 14 bytes of the Ethernet header not counted: 1500 as a rule.
  int mtuBytes();

  /// Asked with every poll, so it had better be a variable that an interrupt sets and no register.
  boolean isLinkUp();

  /// True: the device completes the TCP or UDP checksum of every IPv4 or IPv6 packet that is not a fragment. The checksum field of a
  /// frame given to it then holds the folded, not complemented, sum of the pseudo-header; the device sums from the first byte of the TCP or
  /// UDP header to the end of the IP packet and stores the complement. All other checksums (IPv4 header, ICMP, fragments) are
  /// always complete. The answer does not change. False is always allowed.
  default boolean checksumsOnSend() { return false; }

  /// About the frame of the last [#receive]. True: the device has found its TCP or UDP checksum right. False: it says nothing.
  default boolean isChecksumGood() { return false; }

  /// Copies the frame, which leaves with the next [#push] or before. False: the ring is full and the frame was not taken.
  boolean send(byte[] frame, int offset, int lengthBytes);

  /// Lets all leave that was given to [#send]: telling a device is dear, so it is told of many frames at once.
  void push();

  /// Goes to the next frame and returns its bytes; 0: none. It is not copied: [#frame] holds it from [#frameAt] on until the next call
  /// of this method, and nobody writes there.
  int receive();

  byte[] frame();

  int frameAt();

  /// Asks for an interrupt with the next frame, or change of the link, or room in a ring that was full. What came before the call and was not
  /// yet taken counts as well: no wake-up is lost between the last [#receive] and this.
  void rest();
}
