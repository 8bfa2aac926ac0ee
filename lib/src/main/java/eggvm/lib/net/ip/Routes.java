package eggvm.lib.net.ip;

import eggvm.lib.net.Environment;
import java.util.ArrayList;
import java.util.List;

/// The routing table, the longest prefixes first.
public final class Routes {
  private static final int LIMIT = 64;
  private final List<Route> routes = new ArrayList<>();
  private final Environment environment;

  Routes(Environment environment) { this.environment = environment; }

  /// False: the table is full. A route of the same prefix, interface and gateway is replaced.
  public boolean add(Route route) {
    remove(route);
    if (routes.size() >= LIMIT) return false;
    int at = 0;
    while (at < routes.size() && routes.get(at).prefixBits() >= route.prefixBits()) at++;
    environment.routeChanges++;
    routes.add(at, route);
    return true;
  }

  public void remove(Route route) {
    environment.routeChanges++;
    for (int i = routes.size() - 1; i >= 0; i--) if (routes.get(i).equals(route)) routes.remove(i);
  }

  /// IPv4's routes, or IPv6's, of one interface.
  public void removeAll(IpInterface on, boolean ipv4) {
    environment.routeChanges++;
    for (int i = routes.size() - 1; i >= 0; i--) {
      Route route = routes.get(i);
      if (route.on() == on && isIpv4(route) == ipv4) routes.remove(i);
    }
  }

  private static boolean isIpv4(Route route) { return route.high() == 0 && route.prefixBits() >= 96 && route.low() >>> 32 == 0xffff; }

  /// Null: no route. With an interface given, only its own routes count.
  public Route find(long high, long low, IpInterface only) {
    for (int i = 0; i < routes.size(); i++) {
      Route route = routes.get(i);
      if ((only == null || route.on() == only) && route.matches(high, low) && route.on().link().isUp()) return route;
    }
    return null;
  }

  public int count() { return routes.size(); }
}
