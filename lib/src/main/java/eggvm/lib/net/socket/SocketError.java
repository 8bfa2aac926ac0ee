package eggvm.lib.net.socket;

/// Why a socket call failed; the names follow POSIX.
public enum SocketError {
  ADDRESS_IN_USE("Address already in use"),
  ADDRESS_NOT_AVAILABLE("Cannot assign requested address"),
  CONNECTION_REFUSED("Connection refused"),
  CONNECTION_RESET("Connection reset by peer"),
  CONNECTION_ABORTED("Software caused connection abort"),
  TIMED_OUT("Connection timed out"),
  NETWORK_UNREACHABLE("Network is unreachable"),
  HOST_UNREACHABLE("No route to host"),
  PORT_UNREACHABLE("Connection refused"),
  PROTOCOL_UNREACHABLE("Protocol not available"),
  MESSAGE_TOO_LONG("Message too long"),
  NOT_CONNECTED("Transport endpoint is not connected"),
  ALREADY_CONNECTED("Transport endpoint is already connected"),
  ALREADY_IN_PROGRESS("Operation already in progress"),
  DESTINATION_REQUIRED("Destination address required"),
  BROKEN_PIPE("Broken pipe"),
  ACCESS_DENIED("Permission denied"),
  INVALID("Invalid argument"),
  NO_BUFFERS("No buffer space available"),
  TOO_MANY_SOCKETS("Too many open files"),
  CLOSED("Bad file descriptor");

  private final String text;

  SocketError(String text) { this.text = text; }

  /// As strerror(3) words it.
  public String text() { return text; }
}
