package eggvm.hal.entropy;

import eggvm.hal.cpu.Features;
import eggvm.vm.machine.Cpu;

/// Bits that differ from run to run: what the processor gives, untested, and the moment. Not for secrets.
public final class Seeds {
  private Seeds() {}

  private static final int MOMENTS = 64;

  private static long state;

  public static long next() {
    if (Features.hasRandom()) state ^= Cpu.readRandom();
    for (int i = 0; i < MOMENTS; i++) state = Mixer.mix(state ^ Cpu.readTimeStamp());
    return state;
  }
}
