package eggvm.lib.net;

/// Time that never goes back; where it starts does not matter.
public interface NetClock {
  long nanos();
}
