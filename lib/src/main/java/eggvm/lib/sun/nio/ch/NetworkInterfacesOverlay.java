package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;
import java.net.InetAddress;
import java.net.NetworkInterface;

/// Without handles for the methods.
@Replaces(value = "sun.nio.ch.DatagramSocketAdaptor$NetworkInterfaces", whole = true)
final class NetworkInterfacesOverlay {
  private NetworkInterfacesOverlay() {}

  static NetworkInterface getDefault() { return NetworkInterface.getDefault(); }

  static NetworkInterface newNetworkInterface(String name, int index, InetAddress[] addresses) { return new NetworkInterface(name, index, addresses); }
}
