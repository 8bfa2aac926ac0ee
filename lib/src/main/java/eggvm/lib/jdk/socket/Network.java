package eggvm.lib.jdk.socket;

import eggvm.hal.device.DeviceTree;
import eggvm.hal.device.NetDevice;
import eggvm.lib.net.Limits;
import eggvm.lib.net.NetInterface;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.Checksum;
import eggvm.vm.machine.Machine;
import eggvm.vm.thread.DeviceInterrupts;

/// The machine's network: one stack over all cards, and the thread that drives it. Made with the first socket.
public final class Network {
  /// Guards the stack and all that belongs to it.
  static final Object LOCK = new Object();

  private static final NetDevice[] NO_CARDS = {};
  /// Of the heap, for the buffers of all sockets together.
  private static final int SOCKETS_SHARE = 8;
  /// Of [DeviceInterrupts]: ends the driving thread's wait. Cards have the numbers from 0 on.
  private static final int KICK = DeviceInterrupts.NO_DEVICE;

  private static final NetDevice[] CARDS = Machine.current() instanceof DeviceTree tree ? tree.openNetDevices() : NO_CARDS;
  private static final NetworkStack STACK = new NetworkStack(Machine.current()::nanoTime, Machine.current()::entropy, limits());
  private static final int SOURCES = 1 << KICK | (1 << CARDS.length) - 1;

  private static final Setup SETUP = new Setup();

  /// Between two looks of whoever waits for the end of deliveries.
  private static final long LOOK_NANOS = 20_000_000;

  /// When the driving thread will look at the latest.
  private static long lookNanos = Long.MIN_VALUE;

  static {
    Checksum.use(new WordSums());
    for (int i = 0; i < CARDS.length; i++) {
      NetInterface card = STACK.add(CARDS[i]);
      if (i == 0) SETUP.apply(STACK, card);
    }
    if (CARDS.length > 0) new Farewell().announce();
    Thread thread = new Thread(null, Network::drive, "network", 0, false);
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  private Network() {}

  /// What sockets hold comes out of the same memory as the program's own objects.
  private static Limits limits() {
    long share = Runtime.getRuntime().maxMemory() / SOCKETS_SHARE;
    return Limits.DEFAULT.withSocketMemory(Math.min(share, Limits.DEFAULT.socketMemoryBytes()));
  }

  /// Before something is sent there: another machine can be reached when the first card has its address. Not with [#LOCK] held.
  static void awaitAddress(IpAddress destination) {
    if (!destination.isLoopback()) SETUP.await();
  }

  /// For an interrupt of a card, or a little.
  static void await(long deadlineNanos) { DeviceInterrupts.awaitAny(SOURCES & ~(1 << KICK), Math.min(deadlineNanos, Machine.current().nanoTime() + LOOK_NANOS)); }

  static NetworkStack stack() { return STACK; }

  private static void drive() {
    for (;;) {
      long deadline;
      synchronized (LOCK) {
        deadline = poll();
      }
      if (deadline > Machine.current().nanoTime()) DeviceInterrupts.awaitAny(SOURCES, deadline);
      else Thread.yield();
    }
  }

  /// Lets cards without frames interrupt again.
  private static long poll() {
    STACK.poll();
    return lookNanos = STACK.nextDeadlineNanos();
  }

  /// With [#LOCK] held, after a call to a socket: what it set going goes on at once, and timers that come earlier now are seen to.
  static void moved() {
    STACK.settle();
    long deadline = STACK.nextDeadlineNanos();
    if (deadline >= lookNanos) return;
    lookNanos = deadline;
    DeviceInterrupts.wake(KICK);
  }
}
