package eggvm.lib.net.icmp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.socket.Notified;
import eggvm.lib.net.udp.DatagramQueue;
import eggvm.lib.net.wire.Packet;

/// The stack's half of an echo socket.
public final class EchoPort {
  private static final int QUEUE_BYTES = 16384;

  final Notified user;
  public final DatagramQueue queue;
  private final Environment environment;
  int identifier;

  public EchoPort(Environment environment, Notified user) {
    this.environment = environment;
    this.user = user;
    queue = new DatagramQueue(QUEUE_BYTES, environment.buffers);
  }

  void receive(Packet packet, int sequence) {
    if (queue.add(packet, sequence, 0)) user.changed();
    else environment.statistics.droppedUdpQueueFull++;
  }
}
