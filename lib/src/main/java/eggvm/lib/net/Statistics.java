package eggvm.lib.net;

/// Counters; they only grow. "Dropped" ones say why something that arrived or was to be sent came to nothing.
public final class Statistics {
  public long framesReceived, framesSent;
  public long droppedMalformed, droppedChecksum, droppedNotForUs, droppedUnknownProtocol, droppedNoRoute;
  public long droppedNoBuffers, droppedDeviceFull, droppedNoNeighbour, droppedInternal;
  public long fragmentsReceived, fragmentsSent, datagramsReassembled, droppedReassembly;
  public long addressConflicts, neighboursEvicted;
  public long icmpErrorsReceived, icmpErrorsSent, icmpErrorsLimited, echoRequestsAnswered;
  public long udpReceived, udpSent, droppedUdpNoPort, droppedUdpQueueFull;
  public long tcpSegmentsReceived, tcpSegmentsSent, tcpBytesReceived, tcpBytesSent, tcpResetsSent, tcpResetsReceived;
  public long tcpRetransmissions, tcpTimeouts, tcpFastRecoveries, tcpChallengeAcks, tcpZeroWindowProbes, tcpKeepAliveProbes;
  public long tcpOutOfOrder, droppedTcpOutOfWindow, droppedTcpPaws, droppedTcpBacklog, droppedTcpReassembly;
  public long tcpSynCookiesSent, tcpSynCookiesAccepted, tcpTimeWaitsRecycled, tcpConnectionsOpened, tcpConnectionsAccepted, tcpPathMtuDrops;

  /// What was caught last where `droppedInternal` is counted; null: nothing. It is a defect of this stack.
  public RuntimeException lastFault;

  /// Everything that was dropped for lack of room.
  public long droppedForRoom() { return droppedNoBuffers + droppedDeviceFull + droppedUdpQueueFull + droppedTcpBacklog + droppedTcpReassembly; }
}
