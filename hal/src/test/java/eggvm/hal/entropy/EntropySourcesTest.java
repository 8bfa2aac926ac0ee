package eggvm.hal.entropy;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.cpu.Features;
import eggvm.vm.machine.Cpu;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntropySourcesTest implements Cpu.Hardware {
  private static final int RDRAND = 1 << 30;
  private static final int RDSEED = 1 << 18;

  private final Random random = new Random(3);
  private boolean hasSeed, hasRandom = true, isSeedDry, isStuck, ticksEvenly;
  private int seedsTaken, randomsTaken;
  private long timeStamp;

  @BeforeEach
  void start() {
    Features.use(Raw.allocate(16));
    Cpu.use(this);
  }

  @AfterEach
  void end() { Cpu.use(null); }

  @Override
  public int cpuid(int leaf, int register) {
    if (leaf == 0 && register == Features.EAX) return 7;
    if (leaf == 1 && register == Features.ECX) return hasRandom ? RDRAND : 0;
    return leaf == 7 && register == Features.EBX && hasSeed ? RDSEED : 0;
  }

  @Override
  public long seed() {
    if (isSeedDry) return 0;
    seedsTaken++;
    return random.nextLong();
  }

  @Override
  public long random() {
    randomsTaken++;
    return isStuck ? -1 : random.nextLong();
  }

  @Override
  public long timeStamp() { return timeStamp += ticksEvenly ? 20 : 20 + random.nextInt(3); }

  private final class OtherNoise extends NoiseSource {
    boolean isPresent = true, isDead;
    int opened, samples;
    int repeatAt = -1;
    private long last;

    OtherNoise() { super("other"); }

    @Override
    protected boolean open() {
      opened++;
      return isPresent;
    }

    @Override
    protected boolean next() { return !isDead; }

    @Override
    protected long sample() {
      if (samples++ != repeatAt) last = random.nextLong();
      return last;
    }
  }

  private static EntropySources sources(NoiseSource... sources) { return new EntropySources("buy one", sources); }

  private static void assertDiffers(EntropySources sources, int count) {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < count; i++) assertTrue(seen.add(sources.next()));
  }

  @Test
  void theFirstSourceThatIsThereGivesAllAndTheOthersAreNotOpened() {
    OtherNoise other = new OtherNoise();
    assertDiffers(sources(new ProcessorNoise(), other), 100);
    assertEquals(1024 + 200, randomsTaken);
    assertEquals(0, other.opened);
  }

  @Test
  void rdseedIsPreferredAndRdrandHelpsOutWhenItRunsDry() {
    hasSeed = true;
    EntropySources sources = sources(new ProcessorNoise());
    assertDiffers(sources, 10);
    assertEquals(1044, seedsTaken);
    isSeedDry = true;
    assertDiffers(sources, 10);
    assertEquals(20, randomsTaken);
  }

  @Test
  void aGeneratorThatIsStuckFromTheStartIsNotUsed() {
    isStuck = true;
    OtherNoise other = new OtherNoise();
    assertDiffers(sources(new ProcessorNoise(), other), 10);
    assertEquals(1044, other.samples);
  }

  @Test
  void aGeneratorThatGetsStuckIsLeftForTheNextAndNothingOfItGoesOut() {
    OtherNoise other = new OtherNoise();
    EntropySources sources = sources(new ProcessorNoise(), other);
    sources.next();
    isStuck = true;
    assertDiffers(sources, 10);
    assertTrue(other.samples > 1024);
  }

  @Test
  void oneAlarmLeadsToNewStartUpTestsAndNotToTheNextSource() {
    OtherNoise first = new OtherNoise();
    OtherNoise second = new OtherNoise();
    EntropySources sources = sources(first, second);
    sources.next();
    first.repeatAt = first.samples;
    assertDiffers(sources, 10);
    assertEquals(1024 + 2 + 1 + 1024 + 1 + 9 * 2, first.samples);
    assertEquals(0, second.opened);
  }

  @Test
  void aSourceThatStopsAnsweringIsLeft() {
    OtherNoise first = new OtherNoise();
    OtherNoise second = new OtherNoise();
    EntropySources sources = sources(first, second);
    sources.next();
    first.isDead = true;
    assertDiffers(sources, 10);
    assertTrue(second.samples > 1024);
  }

  @Test
  void jitterServesWhereThereIsNothingElse() {
    hasRandom = false;
    OtherNoise other = new OtherNoise();
    other.isPresent = false;
    assertDiffers(sources(new ProcessorNoise(), other, new JitterNoise()), 20);
  }

  @Test
  void withoutAnyGoodSourceTheMessageNamesAllAndTheWayOut() {
    hasRandom = false;
    ticksEvenly = true;
    OtherNoise other = new OtherNoise();
    other.isDead = true;
    EntropySources sources = sources(new ProcessorNoise(), other, new JitterNoise());
    String expected = "no source of entropy: RDRAND is missing, other stopped giving anything, the jitter of the time stamp counter failed its health tests; buy one";
    for (int i = 0; i < 2; i++) assertEquals(expected, assertThrows(IllegalStateException.class, sources::next).getMessage());
  }
}
