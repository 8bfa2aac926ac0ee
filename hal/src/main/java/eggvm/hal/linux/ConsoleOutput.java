package eggvm.hal.linux;

/// Standard output and standard error.
final class ConsoleOutput {
  private ConsoleOutput() {}

  private static final int OUTPUT = 1;
  private static final int ERRORS = 2;
  private static final long FOR_EVER = -1;

  /// Waits while a pipe is full; gives up when nobody reads any more, as a closed console does.
  static void write(boolean errors, long address, int bytes) {
    int descriptor = errors ? ERRORS : OUTPUT;
    while (bytes > 0) {
      long written = SystemCalls.write(descriptor, address, bytes);
      if (written == -SystemCalls.EAGAIN) {
        SystemCalls.poll(descriptor, SystemCalls.POLLOUT, FOR_EVER);
      } else if (written >= 0) {
        address += written;
        bytes -= (int) written;
      } else if (written != -SystemCalls.EINTR) {
        return;
      }
    }
  }
}
