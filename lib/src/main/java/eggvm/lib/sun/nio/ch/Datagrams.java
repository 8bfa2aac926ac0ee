package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Bounce;
import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.Waiting;
import eggvm.lib.jdk.socket.UdpFile;
import eggvm.lib.net.socket.Endpoint;
import java.io.FileDescriptor;
import java.io.IOException;
import jdk.internal.misc.Unsafe;
import sun.nio.ch.IOStatus;

/// Datagrams from and to raw memory, each as a whole.
final class Datagrams {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final int LARGEST_BYTES = 65_535;

  private Datagrams() {}

  private static UdpFile of(FileDescriptor descriptor) throws IOException { return (UdpFile) Files.of(descriptor); }

  /// Bytes received, and the sender at `senderAddress` unless that is 0.
  static int receive(FileDescriptor descriptor, long address, int bytes, long senderAddress) throws IOException {
    UdpFile file = of(descriptor);
    int received;
    while ((received = receiveNow(file, address, Math.min(bytes, LARGEST_BYTES), senderAddress)) == IOStatus.UNAVAILABLE && !file.isNonBlocking()) {
      Waiting.forAny(file, OpenFile.READABLE, Waiting.FOREVER);
      if (file.isClosed()) return IOStatus.INTERRUPTED;
    }
    return received;
  }

  private static int receiveNow(UdpFile file, long address, int room, long senderAddress) throws IOException {
    byte[] buffer = Bounce.take(room);
    try {
      int[] received = new int[1];
      Endpoint sender = file.receive(buffer, room, received);
      if (sender == null) return IOStatus.UNAVAILABLE;
      Bounce.toMemory(buffer, address, received[0]);
      if (senderAddress != 0) SocketAddresses.write(senderAddress, sender);
      return received[0];
    } finally {
      Bounce.give(buffer);
    }
  }

  /// Null: to the connected peer.
  static int send(FileDescriptor descriptor, long address, int bytes, Endpoint to) throws IOException {
    byte[] buffer = Bounce.take(bytes);
    try {
      Bounce.fromMemory(address, buffer, bytes);
      return of(descriptor).send(to, buffer, 0, bytes);
    } finally {
      Bounce.give(buffer);
    }
  }

  /// One datagram over many buffers.
  static long receiveVector(FileDescriptor descriptor, long vector, int count) throws IOException {
    int room = (int) Math.min(Transfers.totalBytes(vector, count), LARGEST_BYTES);
    long scratch = UNSAFE.allocateMemory(Math.max(1, room));
    try {
      int received = receive(descriptor, scratch, room, 0);
      for (int i = 0, done = 0; done < received; i++) {
        int step = Math.min(received - done, Transfers.bytes(vector, i));
        UNSAFE.copyMemory(scratch + done, Transfers.address(vector, i), step);
        done += step;
      }
      return received;
    } finally {
      UNSAFE.freeMemory(scratch);
    }
  }

  static long sendVector(FileDescriptor descriptor, long vector, int count) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Transfers.totalBytes(vector, count), LARGEST_BYTES + 1)];
    for (int i = 0, done = 0; i < count && done < buffer.length; i++) {
      int step = Math.min(buffer.length - done, Transfers.bytes(vector, i));
      UNSAFE.copyMemory(null, Transfers.address(vector, i), buffer, Unsafe.ARRAY_BYTE_BASE_OFFSET + done, step);
      done += step;
    }
    return of(descriptor).send(null, buffer, 0, buffer.length);
  }
}
