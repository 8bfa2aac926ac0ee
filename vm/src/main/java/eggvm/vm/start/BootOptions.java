package eggvm.vm.start;

import eggvm.vm.heap.Heap;
import eggvm.vm.machine.CpuLevel;
import eggvm.vm.thread.Safepoints;
import eggvm.vm.thread.Scheduler;
import java.util.Arrays;

/// Boot arguments: VM options, then `--`, then the program's arguments; without `--` all are the program's.
/// ```
/// --gc-log            one line for each collection
/// --gc-verify         check the whole heap at each collection
/// --gc-stress=n       collect at every n-th allocation: all cells at once, then minor, with all in steps
/// --preempt-stress=n  let other threads run at every n-th poll
/// --thread-dump=n     print all threads every n seconds
/// --cpu-level=n       use no more of the processor than level n, or than the image's base if that is more, see [CpuLevel]
/// --ip=...            how the network is set up: system property `eggvm.ip`
/// --ntp=SERVER        who is asked for the time: system property `eggvm.ntp`
/// -Dkey=value         system property
/// ```
/// The machine has taken its own out before, such as `--memory=64M`.
public final class BootOptions {
  private static final String SEPARATOR = "--";
  private static final String STRESS = "--gc-stress=";
  private static final String PREEMPT_STRESS = "--preempt-stress=";
  private static final String THREAD_DUMP = "--thread-dump=";
  private static final String CPU_LEVEL = "--cpu-level=";
  private static final String IP = "--ip=";
  private static final String NTP = "--ntp=";
  static final String KNOWN = "--gc-log, --gc-verify, --gc-stress=N, --preempt-stress=N, --thread-dump=N, --cpu-level=N, --ip=ADDRESS/BITS[,GATEWAY[,NAME-SERVER]...]|dhcp|none, --ntp=SERVER, -Dkey=value";

  private final String[] tokens;
  private final int optionCount;

  BootOptions(String[] tokens) {
    this.tokens = tokens;
    optionCount = Math.max(0, indexOfSeparator());
  }

  /// The VM's own among the boot arguments.
  public static String[] of(String[] tokens) { return Arrays.copyOf(tokens, new BootOptions(tokens).optionCount); }

  private int indexOfSeparator() {
    for (int i = 0; i < tokens.length; i++) if (tokens[i].equals(SEPARATOR)) return i;
    return -1;
  }

  String[] programArguments() {
    int first = indexOfSeparator() + 1;
    return Arrays.copyOfRange(tokens, first, tokens.length);
  }

  void applyToScheduler() {
    for (int i = 0; i < optionCount; i++) {
      if (tokens[i].startsWith(PREEMPT_STRESS)) Safepoints.stress(interval(tokens[i], PREEMPT_STRESS));
      if (tokens[i].startsWith(THREAD_DUMP)) Scheduler.dumpThreadsEvery(interval(tokens[i], THREAD_DUMP));
    }
  }

  /// The first option that nobody knows; null: all are known.
  String unknown() {
    for (int i = 0; i < optionCount; i++) if (!isKnown(tokens[i])) return tokens[i];
    return null;
  }

  private static boolean isKnown(String option) {
    boolean isPlain = option.equals("--gc-log") || option.equals("--gc-verify");
    return isPlain || option.startsWith(STRESS) || option.startsWith(PREEMPT_STRESS) || option.startsWith(THREAD_DUMP) || option.startsWith(CPU_LEVEL) || option.startsWith(IP) || option.startsWith(NTP) || option.startsWith("-D");
  }

  void applyToHeap() {
    for (int i = 0; i < optionCount; i++) {
      String option = tokens[i];
      if (option.equals("--gc-log")) Heap.logEnabled = true;
      else if (option.equals("--gc-verify")) Heap.verify = true;
      else if (option.startsWith(STRESS)) Heap.stressInterval = interval(option, STRESS);
    }
  }

  void applyToProcessor() {
    for (int i = 0; i < optionCount; i++) {
      if (tokens[i].startsWith(CPU_LEVEL)) CpuLevel.limit(interval(tokens[i], CPU_LEVEL));
    }
  }

  private static int interval(String option, String prefix) {
    int value = 0;
    for (int i = prefix.length(); i < option.length(); i++) {
      int digit = option.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > 100_000_000) Fatal.die(prefix + " wants a number below a billion");
      value = 10 * value + digit;
    }
    return value;
  }

  void setProperties(Library library) {
    for (int i = 0; i < optionCount; i++) {
      if (tokens[i].startsWith(IP)) library.setProperty("eggvm.ip", tokens[i].substring(IP.length()));
      if (tokens[i].startsWith(NTP)) library.setProperty("eggvm.ntp", tokens[i].substring(NTP.length()));
      if (!tokens[i].startsWith("-D")) continue;
      int equals = tokens[i].indexOf('=');
      String key = equals < 0 ? tokens[i].substring(2) : tokens[i].substring(2, equals);
      library.setProperty(key, equals < 0 ? "" : tokens[i].substring(equals + 1));
    }
  }
}
