package eggvm.hal.e1000;

/// What has happened to a card since it was opened.
public final class Counters {
  public long framesSent;
  public long framesReceived;
  /// Frames that came in damaged, in parts, or with a wrong checksum.
  public long framesDropped;
  /// Frames that the card had no room for.
  public long framesMissed;
  /// Times that the card had to be set up anew.
  public long resets;
}
