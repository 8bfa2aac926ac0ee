package eggvm.lib.jdk;

import java.security.SecureRandomSpi;

/// The machine's entropy as a random generator. A seed given by the program adds nothing.
public final class MachineRandom extends SecureRandomSpi {
  private static final long serialVersionUID = 1;
  public static final MachineRandom INSTANCE = new MachineRandom();

  private MachineRandom() {}

  @Override
  public void engineSetSeed(byte[] seed) {}

  @Override
  public void engineNextBytes(byte[] bytes) { Entropy.fill(bytes); }

  @Override
  public byte[] engineGenerateSeed(int bytes) { return Entropy.bytes(bytes); }
}
