package eggvm.aot.desugar.sample;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public final class UpdaterSample {
  private static final AtomicIntegerFieldUpdater<UpdaterSample> COUNT = AtomicIntegerFieldUpdater.newUpdater(UpdaterSample.class, "count");
  private static final AtomicLongFieldUpdater<UpdaterSample> TOTAL = AtomicLongFieldUpdater.newUpdater(UpdaterSample.class, "total");
  private static final AtomicReferenceFieldUpdater<UpdaterSample, String> TEXT =
      AtomicReferenceFieldUpdater.newUpdater(UpdaterSample.class, String.class, "text");

  volatile int count;
  volatile long total;
  volatile String text;
  int plain;

  @SuppressWarnings({"unchecked", "rawtypes"})
  public static void main(String[] arguments) {
    UpdaterSample sample = new UpdaterSample();
    System.out.println(COUNT.incrementAndGet(sample) + " " + COUNT.getAndAdd(sample, 5) + " " + COUNT.updateAndGet(sample, x -> x * 2) + COUNT.get(sample));
    System.out.println(COUNT.compareAndSet(sample, 12, 1) + " " + COUNT.weakCompareAndSet(sample, 2, 1) + COUNT.getAndSet(sample, 40));
    COUNT.lazySet(sample, 3);
    COUNT.set(sample, COUNT.decrementAndGet(sample));
    System.out.println(TOTAL.addAndGet(sample, 1L << 40) + " " + TOTAL.accumulateAndGet(sample, 3, Long::sum) + TOTAL.compareAndSet(sample, 0, 1));
    System.out.println(TEXT.compareAndSet(sample, null, "x") + TEXT.getAndSet(sample, "y") + TEXT.updateAndGet(sample, t -> t + "z") + sample.text);
    VarHandleSample.show("null", () -> COUNT.get(null));
    VarHandleSample.show("null long", () -> TOTAL.getAndIncrement(null));
    VarHandleSample.show("null reference", () -> TEXT.get(null));
    VarHandleSample.show("wrong receiver", () -> ((AtomicIntegerFieldUpdater) COUNT).get("x"));
    VarHandleSample.show("wrong value", () -> ((AtomicReferenceFieldUpdater) TEXT).compareAndSet(sample, null, 5));
    VarHandleSample.show("not volatile", () -> AtomicIntegerFieldUpdater.newUpdater(UpdaterSample.class, "plain"));
    VarHandleSample.show("missing", () -> AtomicIntegerFieldUpdater.newUpdater(UpdaterSample.class, "gone"));
    VarHandleSample.show("wrong type", () -> AtomicLongFieldUpdater.newUpdater(UpdaterSample.class, "count"));
  }
}
