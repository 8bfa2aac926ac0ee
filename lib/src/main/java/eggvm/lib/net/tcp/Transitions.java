package eggvm.lib.net.tcp;

import eggvm.lib.net.socket.TcpState;

/// Hears of every change of state; tests count them.
public interface Transitions {
  void moved(TcpState from, TcpState to);
}
