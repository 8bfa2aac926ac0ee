package eggvm.lib.net.dhcp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.NetInterface;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.time.Timer;
import java.util.List;

/// Gets an address for one interface and keeps it. It works inside [NetworkStack#poll], by timers. Source: RFC 2131 section 4.4; [DhcpState] draws the states.
/// The address is not probed by ARP before it is used (section 2.2 leaves that to the client).
public final class DhcpClient {
  private static final int CLIENT_PORT = 68, SERVER_PORT = 67, DISCOVER = 1, OFFER = 2, REQUEST = 3, ACK = 5, NAK = 6, RELEASE = 7, MAX_REQUESTS = 4;
  private static final long SECOND = 1_000_000_000L, LEAST_RENEWAL_SECONDS = 60;

  private final NetworkStack stack;
  private final Environment environment;
  private final NetInterface on;
  private final String hostName;
  private final DhcpView view = new DhcpView();
  private final DhcpRequest request = new DhcpRequest();
  private final byte[] incoming = new byte[1500];
  private Runnable listener = () -> {};
  private UdpSocket socket;
  private DhcpState state = DhcpState.STOPPED;
  private DhcpLease offer, lease;
  private int transaction, tries;
  private long begunNanos, requestedNanos, leaseBegunNanos;

  private final Timer arrival = new Timer() {
    @Override
    protected void fire() { receive(); }
  };
  private final Timer retry = new Timer() {
    @Override
    protected void fire() { retry(); }
  };

  /// The host's name is told to the server; it may be empty.
  public DhcpClient(NetworkStack stack, NetInterface on, String hostName) {
    this.stack = stack;
    this.on = on;
    this.hostName = hostName;
    environment = stack.environment();
  }

  public DhcpState state() { return state; }

  /// Null: there is none now.
  public DhcpLease lease() { return lease; }

  /// Called inside the stack when an address has come or gone; it must not call the stack.
  public void onChange(Runnable listener) { this.listener = listener; }

  public void start() throws NetworkException {
    if (state != DhcpState.STOPPED) return;
    socket = stack.udp();
    socket.option(SocketOption.REUSE_ADDRESS, 1);
    socket.option(SocketOption.BROADCAST, 1);
    socket.bindTo(on);
    socket.bind(new Endpoint(IpAddress.ANY_IPV4, CLIENT_PORT));
    socket.onChange(() -> environment.startIn(arrival, 0));
    on.onLinkUp(this::linkIsUp);
    discover();
  }

  /// Gives the address back.
  public void stop() {
    if (state == DhcpState.STOPPED) return;
    if (lease != null) {
      begin(RELEASE, lease.address().toInt()).option(DhcpView.OPTION_SERVER, lease.server());
      send(lease.server());
    }
    forget();
    state = DhcpState.STOPPED;
    environment.timers.stop(retry);
    environment.timers.stop(arrival);
    on.onLinkUp(() -> {});
    socket.close();
  }

  private void forget() {
    if (lease == null) return;
    lease = null;
    on.deconfigure();
    listener.run();
  }

  private void discover() {
    state = DhcpState.SELECTING;
    transaction = (int) environment.random.nextLong();
    begunNanos = environment.now();
    tries = 0;
    sendDiscover();
  }

  private DhcpRequest begin(int type, int ownAddress) {
    int seconds = (int) ((environment.now() - begunNanos) / SECOND);
    return request.begin(type, transaction, seconds, on.hardwareAddress(), ownAddress, ownAddress == 0);
  }

  private void askForParameters() {
    request.option(DhcpView.OPTION_PARAMETERS, DhcpView.OPTION_MASK, DhcpView.OPTION_ROUTER, DhcpView.OPTION_DNS, DhcpView.OPTION_DOMAIN, DhcpView.OPTION_LEASE,
        DhcpView.OPTION_RENEW, DhcpView.OPTION_REBIND);
    request.option(DhcpView.OPTION_MAX_SIZE, 1472 >> 8, 1472 & 255).host(hostName);
  }

  private void sendDiscover() {
    begin(DISCOVER, 0);
    askForParameters();
    send(IpAddress.BROADCAST);
    environment.startIn(retry, backOffNanos());
  }

  /// 4, 8, 16, 32, 64 seconds, give or take one (section 4.1).
  private long backOffNanos() { return (4L << Math.min(tries, 4)) * SECOND + (environment.random(2001) - 1000) * 1_000_000L; }

  private void sendRequest() {
    begin(REQUEST, 0).option(DhcpView.OPTION_ADDRESS, offer.address()).option(DhcpView.OPTION_SERVER, offer.server());
    askForParameters();
    requestedNanos = environment.now();
    send(IpAddress.BROADCAST);
    environment.startIn(retry, backOffNanos());
  }

  /// Behind the plug there may be another network now (section 3.7).
  private void linkIsUp() {
    switch (state) {
      case SELECTING, REQUESTING -> discover();
      case BOUND, RENEWING, REBINDING, REBOOTING -> reboot();
      case STOPPED -> {}
    }
  }

  private void reboot() {
    state = DhcpState.REBOOTING;
    renewTransaction();
    tries = 0;
    sendVerification();
  }

  /// INIT-REBOOT of section 4.3.2: names the address and no server. The lease may end before there is an answer.
  private void sendVerification() {
    begin(REQUEST, 0).option(DhcpView.OPTION_ADDRESS, lease.address());
    askForParameters();
    requestedNanos = environment.now();
    send(IpAddress.BROADCAST);
    environment.timers.start(retry, Math.min(environment.now() + backOffNanos(), leaseBegunNanos + lease.leaseSeconds() * SECOND));
  }

  private void sendRenewal(IpAddress to) {
    begin(REQUEST, lease.address().toInt());
    askForParameters();
    requestedNanos = environment.now();
    send(to);
  }

  /// What is lost on the way out is as good as lost on the wire: the timer sends it again.
  private void send(IpAddress to) {
    request.end();
    try {
      socket.send(new Endpoint(to, SERVER_PORT), request.bytes(), 0, request.lengthBytes());
    } catch (NetworkException e) {
      environment.statistics.droppedNoRoute++;
    }
  }

  private void retry() {
    tries++;
    switch (state) {
      case SELECTING -> sendDiscover();
      case REQUESTING -> {
        if (tries >= MAX_REQUESTS) discover();
        else sendRequest();
      }
      case REBOOTING -> {
        if (tries >= MAX_REQUESTS || environment.now() >= renewalNanos()) bind();
        else sendVerification();
      }
      case BOUND, RENEWING, REBINDING -> keep();
      case STOPPED -> {}
    }
  }

  /// Which state the time since the lease's begin asks for (section 4.4.5).
  private void keep() {
    long seconds = (environment.now() - leaseBegunNanos) / SECOND;
    if (seconds >= lease.leaseSeconds()) {
      forget();
      discover();
    } else if (seconds >= lease.rebindSeconds()) {
      if (state != DhcpState.REBINDING) renewTransaction();
      state = DhcpState.REBINDING;
      sendRenewal(IpAddress.BROADCAST);
      waitUntil(seconds, lease.leaseSeconds());
    } else {
      if (state != DhcpState.RENEWING) renewTransaction();
      state = DhcpState.RENEWING;
      sendRenewal(lease.server());
      waitUntil(seconds, lease.rebindSeconds());
    }
  }

  private void renewTransaction() {
    transaction = (int) environment.random.nextLong();
    begunNanos = environment.now();
  }

  /// Half of what is left, but a minute at least, and never beyond the end.
  private void waitUntil(long seconds, long endSeconds) {
    long left = endSeconds - seconds;
    environment.startIn(retry, Math.min(left, Math.max(LEAST_RENEWAL_SECONDS, left / 2)) * SECOND);
  }

  private void receive() {
    while (state != DhcpState.STOPPED) {
      int bytes;
      try {
        bytes = socket.receive(incoming, 0, incoming.length);
      } catch (NetworkException e) {
        continue;
      }
      if (bytes < 0) return;
      if (view.wrap(incoming, bytes) && view.transaction() == transaction && view.isFor(on.hardwareAddress())) take();
    }
  }

  private void take() {
    int type = view.type();
    switch (state) {
      case SELECTING -> {
        if (type == OFFER) takeOffer();
      }
      case REQUESTING, RENEWING, REBINDING, REBOOTING -> {
        if (type == ACK) takeLease();
        else if (type == NAK) refused();
      }
      case BOUND, STOPPED -> {}
    }
  }

  private void takeOffer() {
    DhcpLease offered = view.lease();
    if (offered == null) return;
    offer = offered;
    state = DhcpState.REQUESTING;
    tries = 0;
    sendRequest();
  }

  private void takeLease() {
    DhcpLease granted = view.lease();
    if (granted == null) return;
    boolean isNews = lease == null || !lease.address().equals(granted.address()) || lease.prefixBits() != granted.prefixBits()
        || !java.util.Objects.equals(lease.gateway(), granted.gateway()) || !lease.dnsServers().equals(granted.dnsServers());
    lease = granted;
    leaseBegunNanos = requestedNanos;
    if (isNews) apply();
    bind();
  }

  /// Until the lease is to be renewed, which may be at once.
  private void bind() {
    state = DhcpState.BOUND;
    if (lease.leaseSeconds() == DhcpLease.FOREVER) environment.timers.stop(retry);
    else environment.timers.start(retry, renewalNanos());
  }

  private long renewalNanos() { return leaseBegunNanos + Math.max(1, lease.renewSeconds()) * SECOND; }

  private void apply() {
    on.configure(lease.address(), lease.prefixBits(), lease.gateway());
    if (!lease.dnsServers().isEmpty()) stack.dnsServers(List.copyOf(lease.dnsServers()));
    listener.run();
  }

  private void refused() {
    IpAddress server = view.address(DhcpView.OPTION_SERVER);
    if (state == DhcpState.REQUESTING && server != null && !server.equals(offer.server())) return;
    forget();
    discover();
  }
}
