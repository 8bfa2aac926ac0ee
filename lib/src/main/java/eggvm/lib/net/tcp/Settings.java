package eggvm.lib.net.tcp;

/// Options of a socket as its connection sees them. Accepted connections get a copy of the listener's.
public final class Settings {
  public int sendBufferBytes, receiveBufferBytes;
  public boolean noDelay, keepsAlive, lingersZero, quickAck;
  public int keepIdleSeconds = 7200, keepIntervalSeconds = 75, keepCount = 9;
  public int hopLimit = 64, trafficClass;
  private final int largestBufferBytes;

  public Settings(int sendBufferBytes, int receiveBufferBytes) {
    this.sendBufferBytes = sendBufferBytes;
    this.receiveBufferBytes = receiveBufferBytes;
    largestBufferBytes = receiveBufferBytes;
  }

  public Settings copy() {
    Settings copy = new Settings(sendBufferBytes, receiveBufferBytes);
    copy.noDelay = noDelay;
    copy.keepsAlive = keepsAlive;
    copy.lingersZero = lingersZero;
    copy.quickAck = quickAck;
    copy.keepIdleSeconds = keepIdleSeconds;
    copy.keepIntervalSeconds = keepIntervalSeconds;
    copy.keepCount = keepCount;
    copy.hopLimit = hopLimit;
    copy.trafficClass = trafficClass;
    return copy;
  }

  /// The least shift by which 16 bits express the whole buffer (RFC 7323 section 2.3).
  int windowShift() {
    int shift = 0;
    while (shift < 14 && 65535 << shift < Math.max(receiveBufferBytes, largestBufferBytes)) shift++;
    return shift;
  }
}
