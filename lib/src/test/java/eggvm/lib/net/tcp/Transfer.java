package eggvm.lib.net.tcp;

import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.TcpSocket;
import java.util.Random;

/// One end of a conversation: writes a known stream in pieces, reads and checks the peer's, and ends.
final class Transfer {
  private final TcpSocket socket;
  private final long ownSeed, peerSeed;
  private final int ownBytes;
  private final Random random;
  /// After how many bytes read or written this end resets; -1: never.
  private final int abortAt;
  int written, read;
  boolean hasShut, hasEnd, isDone, wasReset;

  Transfer(TcpSocket socket, long ownSeed, long peerSeed, int ownBytes, int abortAt, Random random) {
    this.socket = socket;
    this.ownSeed = ownSeed;
    this.peerSeed = peerSeed;
    this.ownBytes = ownBytes;
    this.abortAt = abortAt;
    this.random = random;
  }

  static byte byteAt(long seed, int at) {
    long x = (seed + at / 8) * 0x9e3779b97f4a7c15L;
    return (byte) ((x ^ x >>> 29) >>> 8 * (at & 7));
  }

  /// Does what can be done now.
  void step() {
    if (isDone) return;
    try {
      write();
      read();
    } catch (NetworkException e) {
      wasReset = true;
      end();
      return;
    }
    if (abortAt >= 0 && written + read >= abortAt) {
      socket.abort();
      end();
    } else if (hasShut && hasEnd) {
      end();
    }
  }

  @Override
  public String toString() { return socket.state() + " unacknowledged " + socket.unacknowledged() + " of " + ownBytes; }

  private void end() {
    isDone = true;
    socket.close();
  }

  private void write() throws NetworkException {
    while (written < ownBytes) {
      byte[] piece = new byte[Math.min(ownBytes - written, 1 + random.nextInt(5000))];
      for (int i = 0; i < piece.length; i++) piece[i] = byteAt(ownSeed, written + i);
      int taken = socket.send(piece, 0, piece.length);
      written += taken;
      if (taken < piece.length) return;
    }
    if (!hasShut) {
      socket.shutdownOutput();
      hasShut = true;
    }
  }

  private void read() throws NetworkException {
    byte[] piece = new byte[1 + random.nextInt(8000)];
    while (true) {
      int count = socket.receive(piece, 0, piece.length);
      if (count == 0) return;
      if (count < 0) {
        hasEnd = true;
        return;
      }
      for (int i = 0; i < count; i++) if (piece[i] != byteAt(peerSeed, read + i)) throw new AssertionError("byte " + (read + i) + " is wrong");
      read += count;
      if (random.nextInt(4) == 0) return;
    }
  }
}
