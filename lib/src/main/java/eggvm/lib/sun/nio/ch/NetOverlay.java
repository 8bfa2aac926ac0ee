package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;
import java.net.SocketException;

/// Constants as on Linux; every socket fails to be made.
@Replaces(value = "sun.nio.ch.Net", missing = "no network in this image")
final class NetOverlay {
  private NetOverlay() {}

  static boolean isIPv6Available0() { return false; }

  static boolean isReusePortAvailable0() { return true; }

  static int isExclusiveBindAvailable() { return -1; }

  static boolean shouldShutdownWriteBeforeClose0() { return false; }

  static boolean shouldSetBothIPv4AndIPv6Options0() { return false; }

  static boolean canIPv6SocketJoinIPv4Group0() { return false; }

  static boolean canJoin6WithIPv4Group0() { return false; }

  static boolean canUseIPv6OptionsWithIPv4LocalAddress0() { return false; }

  static int socket0(boolean preferIPv6, boolean stream, boolean reuse, boolean fastLoopback) throws SocketException {
    throw new SocketException("Address family not supported by protocol");
  }

  static short pollinValue() { return 0x0001; }

  static short polloutValue() { return 0x0004; }

  static short pollerrValue() { return 0x0008; }

  static short pollhupValue() { return 0x0010; }

  static short pollnvalValue() { return 0x0020; }

  static short pollconnValue() { return 0x0004; }
}
