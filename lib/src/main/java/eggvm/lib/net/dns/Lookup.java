package eggvm.lib.net.dns;

import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.socket.IpAddress;
import java.util.ArrayList;
import java.util.List;

/// A name being looked up. The names that it may stand for are tried one after the other, the addresses of both families at once.
public final class Lookup {
  private final Resolver resolver;
  private final NetworkStack stack;
  private final boolean wantsIpv4, wantsIpv6;
  private final List<String> names;
  private final List<IpAddress> servers;
  private final Runnable whenDone;
  private int nameIndex = -1;
  private Question ipv4, ipv6;
  private boolean anyNameExists, isStarting;
  private DnsAnswer answer;

  Lookup(Resolver resolver, NetworkStack stack, List<String> names, boolean wantsIpv4, boolean wantsIpv6, Runnable whenDone) {
    this.resolver = resolver;
    this.stack = stack;
    this.names = names;
    this.wantsIpv4 = wantsIpv4;
    this.wantsIpv6 = wantsIpv6;
    this.whenDone = whenDone;
    servers = stack.dnsServers();
  }

  /// Null: not yet known.
  public DnsAnswer answer() { return answer; }

  /// Gives up; `whenDone` is not run.
  public void cancel() {
    if (answer != null) return;
    answer = new DnsAnswer.Failed(DnsAnswer.Reason.TIMED_OUT);
    if (ipv4 != null) ipv4.cancel();
    if (ipv6 != null) ipv6.cancel();
    resolver.ended(this);
  }

  Lookup done(DnsAnswer answer) {
    this.answer = answer;
    resolver.ended(this);
    whenDone.run();
    return this;
  }

  Lookup start() {
    if (servers.isEmpty()) return done(new DnsAnswer.Failed(DnsAnswer.Reason.NO_SERVERS));
    nextName();
    return this;
  }

  /// False as result would mean more names than there are; questions answered from the cache end before `start` returns.
  private void nextName() {
    while (answer == null && ++nameIndex < names.size()) {
      String name = names.get(nameIndex);
      ipv4 = wantsIpv4 ? new Question(resolver, stack, this, name, Question.A, servers) : null;
      ipv6 = wantsIpv6 ? new Question(resolver, stack, this, name, Question.AAAA, servers) : null;
      isStarting = true;
      if (ipv4 != null) ipv4.start();
      if (ipv6 != null) ipv6.start();
      isStarting = false;
      if (!areAnswered()) return;
      judge();
    }
    if (answer == null) done(new DnsAnswer.NotFound(anyNameExists));
  }

  private boolean areAnswered() { return (ipv4 == null || ipv4.isDone()) && (ipv6 == null || ipv6.isDone()); }

  void answered() {
    if (isStarting || answer != null || !areAnswered()) return;
    judge();
    if (answer == null) nextName();
  }

  /// Sets the answer if this name has one.
  private void judge() {
    List<IpAddress> all = new ArrayList<>();
    boolean failed = false;
    boolean serverFailed = false;
    for (Question question : new Question[] {ipv4, ipv6}) {
      if (question == null) continue;
      if (question.addresses == null) failed = true;
      else all.addAll(question.addresses);
      anyNameExists |= question.nameExists;
      serverFailed |= question.isServerFailure;
    }
    if (!all.isEmpty()) done(new DnsAnswer.Found(all));
    else if (failed) done(new DnsAnswer.Failed(serverFailed ? DnsAnswer.Reason.SERVER_FAILURE : DnsAnswer.Reason.TIMED_OUT));
  }
}
