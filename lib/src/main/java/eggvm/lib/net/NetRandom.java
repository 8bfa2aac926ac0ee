package eggvm.lib.net;

/// Numbers that an attacker cannot guess: sequence numbers, ports and secrets come from here.
public interface NetRandom {
  long nextLong();
}
