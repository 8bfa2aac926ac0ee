package eggvm.lib.net.socket;

/// Carries bytes between a socket's ring and wherever its user has them. Called for the next `count` of them, which stand in the ring from `at`
/// on; a ring has an end, so once or twice for one call of the socket.
public interface Carrier {
  void carry(byte[] ring, int at, int count);
}
