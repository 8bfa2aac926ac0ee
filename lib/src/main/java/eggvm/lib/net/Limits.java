package eggvm.lib.net;

/// What the stack may hold at most. Everything that the wire can make grow is bounded by one of these.
public record Limits(
    int sockets,
    int packets,
    int neighbours,
    int pendingPerNeighbour,
    int reassemblies,
    int halfOpenPerListener,
    int timeWaits,
    int sendBufferBytes,
    int receiveBufferBytes,
    int framesPerPoll,
    long socketMemoryBytes) {
  /// For a machine with some tens of megabytes. Socket buffers start small and grow up to their limit only when used.
  public static final Limits DEFAULT = new Limits(4096, 256, 256, 16, 8, 256, 1024, 256 << 10, 256 << 10, 256, 32 << 20);

  /// The same with another bound for what all socket buffers hold together.
  public Limits withSocketMemory(long bytes) {
    return new Limits(sockets, packets, neighbours, pendingPerNeighbour, reassemblies, halfOpenPerListener, timeWaits, sendBufferBytes, receiveBufferBytes, framesPerPoll, bytes);
  }
}
