package eggvm.lib.net.socket;

import java.util.Objects;

/// An address and a port, 0 to 65535. Port 0 means "any" where one is asked for.
public record Endpoint(IpAddress address, int port) {
  public Endpoint {
    Objects.requireNonNull(address);
    if (port < 0 || port > 0xffff) throw new IllegalArgumentException("port " + port);
  }

  @Override
  public String toString() { return address.isIpv4() ? address + ":" + port : "[" + address + "]:" + port; }
}
