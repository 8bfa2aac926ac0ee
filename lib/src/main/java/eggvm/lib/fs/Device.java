package eggvm.lib.fs;

import java.util.function.Supplier;

/// A character device: each opening asks for what stands behind it.
final class Device extends Inode {
  final Supplier<OpenFile> opener;
  private final long deviceNumber;

  Device(long number, int major, int minor, Supplier<OpenFile> opener, long nowNanos) {
    super(number, Mode.CHARACTER_DEVICE | Mode.USABLE_BY_ALL, nowNanos);
    this.opener = opener;
    deviceNumber = (long) major << 8 | minor;
  }

  @Override
  long deviceNumber() { return deviceNumber; }
}
