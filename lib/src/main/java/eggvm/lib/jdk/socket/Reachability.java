package eggvm.lib.jdk.socket;

import eggvm.lib.net.socket.EchoSocket;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetSocket;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketOption;
import eggvm.vm.machine.Machine;
import eggvm.vm.thread.Event;

/// Whether a host answers an ICMP echo.
public final class Reachability {
  private static final long NANOS_PER_MILLISECOND = 1_000_000;
  private static final int SEQUENCE = 1;
  private static final byte[] PAYLOAD = new byte[32];

  private Reachability() {}

  public static boolean of(byte[] address, int timeoutMillis, int ttl) {
    long deadline = Machine.current().nanoTime() + timeoutMillis * NANOS_PER_MILLISECOND;
    try {
      return answers(IpAddress.of(address), deadline, ttl);
    } catch (NetworkException e) {
      return false;
    }
  }

  private static boolean answers(IpAddress address, long deadlineNanos, int ttl) throws NetworkException {
    Network.awaitAddress(address);
    Event changed = new Event();
    EchoSocket socket;
    synchronized (Network.LOCK) {
      socket = Network.stack().echo();
      socket.onChange(changed::signal);
    }
    try {
      synchronized (Network.LOCK) {
        if (ttl > 0) socket.option(SocketOption.TIME_TO_LIVE, ttl);
        socket.send(address, SEQUENCE, PAYLOAD, 0, PAYLOAD.length);
        Network.moved();
      }
      do {
        synchronized (Network.LOCK) {
          int ready = socket.readiness();
          if ((ready & NetSocket.ERROR) != 0) return false;
          if ((ready & NetSocket.READABLE) != 0 && socket.receive(new byte[PAYLOAD.length], 0, PAYLOAD.length) >= 0) return socket.sender().equals(address);
        }
      } while (changed.await(deadlineNanos));
      return false;
    } finally {
      synchronized (Network.LOCK) {
        socket.close();
      }
    }
  }
}
