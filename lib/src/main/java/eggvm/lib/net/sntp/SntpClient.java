package eggvm.lib.net.sntp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.dns.DnsAnswer;
import eggvm.lib.net.dns.Lookup;
import eggvm.lib.net.dns.Resolver;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.time.Timer;
import eggvm.lib.net.wire.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Asks one server, by name or address, for the time, and again every 17 minutes.
/// ```
///   start ─▸ LOOKING ── its addresses ──▸ ASKING ── time ───────────────────────────────▸ RESTING, 1024 s ─▸ LOOKING
///               ▴         │ none           │  ▴ next address: none usable in 5 s             ▴
///               │         ▾                │  └──────────────┘                               │ RATE: twice as long from now on
///               └───── RESTING, twice as long each time, 1 to 1024 s, after a question at least 16
///                                          └── DENY, RSTR: that address never again; OVER when it was the last
/// ```
/// The time between question and answer that the server has not spent is taken to have passed half on either way.
public final class SntpClient {
  private static final int PORT = 123, MOST_BYTES = 256;
  private static final long SECOND = 1_000_000_000L, ANSWER_NANOS = 5 * SECOND, POLL_NANOS = 1024 * SECOND, LONGEST_POLL_NANOS = 64 * POLL_NANOS;
  private static final long FIRST_REST_NANOS = SECOND, REST_AFTER_QUESTION_NANOS = 16 * SECOND;

  private enum State { LOOKING, ASKING, RESTING, OVER }

  private final NetworkStack stack;
  private final Environment environment;
  private final Resolver resolver;
  private final String server;
  private final WallClock wall;
  private final byte[] message = new byte[MOST_BYTES];
  private final Set<IpAddress> refused = new HashSet<>();
  private final Timer timer = new Timer() {
    @Override
    protected void fire() { go(); }
  };
  private State state = State.RESTING;
  private Lookup lookup;
  private List<IpAddress> addresses = new ArrayList<>();
  private UdpSocket socket;
  private long question, askedNanos, arrivedNanos;
  private long pollNanos = POLL_NANOS, restNanos = FIRST_REST_NANOS;
  private boolean hasAsked, isSet;
  private long aheadNanos;

  public SntpClient(NetworkStack stack, Resolver resolver, String server, WallClock wall) {
    this.stack = stack;
    this.resolver = resolver;
    this.server = server;
    this.wall = wall;
    environment = stack.environment();
  }

  public void start() { environment.startIn(timer, 0); }

  /// True: no server is left that wants to be asked.
  public boolean isOver() { return state == State.OVER; }

  private void go() {
    switch (state) {
      case RESTING -> look();
      case LOOKING -> {
        addresses = new ArrayList<>(lookup.answer() instanceof DnsAnswer.Found found ? found.addresses() : List.of());
        askNext();
      }
      case ASKING -> {
        if (socket.nextBytes() >= 0) hear();
        else askNext();
      }
      case OVER -> {}
    }
  }

  private void look() {
    state = State.LOOKING;
    hasAsked = false;
    lookup = resolver.lookup(server, true, true, this::lookedUp);
  }

  /// Inside the resolver, which must not be called.
  private void lookedUp() { environment.startIn(timer, 0); }

  private void askNext() {
    closeSocket();
    boolean hadAny = !addresses.isEmpty();
    addresses.removeIf(refused::contains);
    if (addresses.isEmpty()) {
      if (hadAny) state = State.OVER;
      else rest();
      return;
    }
    state = State.ASKING;
    try {
      ask(addresses.removeFirst());
      hasAsked = true;
      environment.startIn(timer, ANSWER_NANOS);
    } catch (NetworkException e) {
      environment.startIn(timer, 0);
    }
  }

  /// The transmit time is no time: whoever knows it has seen the question.
  private void ask(IpAddress address) throws NetworkException {
    socket = stack.udp();
    socket.onChange(this::arrived);
    socket.connect(new Endpoint(address, PORT));
    question = environment.random.nextLong();
    Arrays.fill(message, 0, SntpReply.MESSAGE_BYTES, (byte) 0);
    Bytes.put8(message, 0, SntpReply.QUESTION);
    Bytes.put64(message, SntpReply.TRANSMIT, question);
    askedNanos = environment.now();
    socket.send(null, message, 0, SntpReply.MESSAGE_BYTES);
  }

  /// Inside the stack, which must not be called.
  private void arrived() {
    arrivedNanos = environment.now();
    environment.startIn(timer, 0);
  }

  private void hear() {
    try {
      boolean isOpen = true;
      for (int bytes; isOpen && (bytes = socket.receive(message, 0, MOST_BYTES)) >= 0; ) isOpen = isOpenAfter(SntpReply.of(message, bytes, question));
      if (isOpen) environment.timers.start(timer, askedNanos + ANSWER_NANOS);
    } catch (NetworkException e) {
      askNext();
    }
  }

  private boolean isOpenAfter(SntpReply reply) {
    switch (reply) {
      case SntpReply.Foreign _ -> {
        return true;
      }
      case SntpReply.Time time -> set(time);
      case SntpReply.Kiss kiss -> kissed(kiss.code());
      case SntpReply.Unusable _ -> askNext();
    }
    return false;
  }

  /// What is within the doubt of this answer stays as it is.
  private void set(SntpReply.Time time) {
    long underWayNanos = Math.max(0, arrivedNanos - askedNanos - (time.sentNanos() - time.receivedNanos()));
    long ahead = time.sentNanos() + underWayNanos / 2 - arrivedNanos;
    if (!isSet || Math.abs(ahead - aheadNanos) > underWayNanos / 2) {
      aheadNanos = ahead;
      wall.isAhead(ahead);
    }
    isSet = true;
    restNanos = FIRST_REST_NANOS;
    rest(pollNanos);
  }

  private void kissed(String code) {
    switch (code) {
      case "RATE" -> {
        pollNanos = Math.min(2 * pollNanos, LONGEST_POLL_NANOS);
        rest(pollNanos);
      }
      case "DENY", "RSTR" -> {
        refused.add(socket.remote().address());
        askNext();
      }
      default -> askNext();
    }
  }

  private void rest() {
    long nanos = hasAsked ? Math.max(restNanos, REST_AFTER_QUESTION_NANOS) : restNanos;
    restNanos = Math.min(2 * restNanos, POLL_NANOS);
    rest(pollNanos > POLL_NANOS ? pollNanos : nanos);
  }

  private void rest(long nanos) {
    closeSocket();
    state = State.RESTING;
    environment.startIn(timer, nanos);
  }

  private void closeSocket() {
    if (socket == null) return;
    socket.onChange(null);
    socket.close();
  }
}
