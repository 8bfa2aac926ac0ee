package eggvm.lib.net.sim;

import eggvm.lib.net.socket.TcpState;
import eggvm.lib.net.tcp.Transitions;

/// Counts changes of state.
public final class Coverage implements Transitions {
  private final int[][] counts = new int[TcpState.values().length][TcpState.values().length];

  @Override
  public void moved(TcpState from, TcpState to) { counts[from.ordinal()][to.ordinal()]++; }

  public int count(TcpState from, TcpState to) { return counts[from.ordinal()][to.ordinal()]; }

  public boolean reaches(TcpState state) {
    for (TcpState from : TcpState.values()) if (count(from, state) > 0) return true;
    return false;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (TcpState from : TcpState.values()) {
      for (TcpState to : TcpState.values()) if (count(from, to) > 0) out.append(from).append(" -> ").append(to).append(": ").append(count(from, to)).append('\n');
    }
    return out.toString();
  }
}
