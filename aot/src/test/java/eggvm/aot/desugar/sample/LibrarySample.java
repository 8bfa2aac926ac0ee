package eggvm.aot.desugar.sample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.Pattern;
import java.util.stream.*;

/// Exercises those parts of java.base that lean on lambdas, records and VarHandles.
public final class LibrarySample {
  private LibrarySample() {}

  public static void main(String[] arguments) throws Exception {
    streams();
    atomics();
    futures();
    queues();
    digests();
    System.out.println(LocalDate.of(2024, 2, 29).plusYears(1).with(java.time.temporal.TemporalAdjusters.lastDayOfMonth()));
    System.out.println(String.format(Locale.ROOT, "%,d %08.3f %s", 1234567, 3.14159, List.of(1)));
    System.out.println(Pattern.compile("\\w+").matcher("a bb ccc").replaceAll(m -> m.group().toUpperCase(Locale.ROOT)));
  }

  private static void streams() {
    System.out.println(IntStream.rangeClosed(1, 1000).parallel().filter(i -> i % 3 == 0).mapToObj(BigInteger::valueOf).reduce(BigInteger::add).get());
    Map<Integer, String> grouped = Stream.of("b", "a", "cc", "dd").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.joining("+")));
    System.out.println(grouped);
    System.out.println(Stream.iterate(1, x -> x * 2).limit(10).gather(Gatherers.windowFixed(3)).toList());
    System.out.println(Arrays.stream(new double[] {3, 1, 2}).sorted().boxed().map(String::valueOf).collect(Collectors.toList()));
    List<String> list = new ArrayList<>(List.of("x", "yy", "z"));
    list.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    list.removeIf("z"::equals);
    Map<String, Integer> map = new ConcurrentHashMap<>();
    list.forEach(s -> map.merge(s, s.length(), Integer::sum));
    System.out.println(list + " " + new TreeMap<>(map));
  }

  private static void atomics() {
    AtomicInteger i = new AtomicInteger(3);
    AtomicBoolean z = new AtomicBoolean();
    AtomicReference<String> r = new AtomicReference<>("a");
    AtomicIntegerArray ia = new AtomicIntegerArray(4);
    AtomicLongArray la = new AtomicLongArray(4);
    AtomicReferenceArray<String> ra = new AtomicReferenceArray<>(2);
    LongAdder adder = new LongAdder();
    AtomicStampedReference<String> stamped = new AtomicStampedReference<>("s", 1);
    System.out.println(i.getAndUpdate(x -> x + 1) + " " + i.compareAndExchange(4, 9) + i + z.compareAndSet(false, true) + z.getAndSet(false) + z.weakCompareAndSetPlain(false, true));
    System.out.println(r.getAndSet("b") + r.compareAndSet("b", "c") + r + r.getAcquire() + r.compareAndExchangeRelease("x", "y"));
    System.out.println(ia.addAndGet(1, 5) + " " + ia.compareAndExchange(1, 5, 6) + ia + la.incrementAndGet(3) + la + ra.getAndSet(1, "q") + ra);
    adder.add(5);
    adder.increment();
    System.out.println(adder.sumThenReset() + " " + stamped.compareAndSet("s", "t", 1, 2) + stamped.getReference() + stamped.getStamp());
    VarHandleSample.show("atomic array index", () -> ia.getAndIncrement(4));
  }

  private static void futures() throws Exception {
    CompletableFuture<Integer> f = CompletableFuture.supplyAsync(() -> 20).thenCombine(CompletableFuture.supplyAsync(() -> 22), Integer::sum);
    System.out.println(f.get() + " " + f.thenApply(x -> x / 0).handle((v, e) -> e.getClass().getSimpleName()).get());
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> results = pool.invokeAll(IntStream.range(0, 5).<Callable<Integer>>mapToObj(n -> () -> n * n).toList());
      for (Future<Integer> each : results) System.out.print(each.get() + " ");
    }
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      System.out.println(virtual.submit(() -> "virtual").get());
    }
    System.out.println(new ForkJoinPool(2).submit(() -> IntStream.range(0, 100).parallel().sum()).get());
  }

  private static void queues() throws Exception {
    Queue<Integer> linked = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
    Deque<Integer> deque = new ConcurrentLinkedDeque<>(List.of(1, 2, 3));
    deque.addFirst(0);
    deque.removeLast();
    LinkedTransferQueue<Integer> transfer = new LinkedTransferQueue<>(List.of(4, 5));
    SynchronousQueue<String> hand = new SynchronousQueue<>();
    new Thread(() -> {
      try {
        hand.put("over");
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }).start();
    Phaser phaser = new Phaser(1);
    NavigableMap<String, Integer> skip = new ConcurrentSkipListMap<>(Map.of("b", 2, "a", 1, "c", 3));
    skip.remove("b");
    System.out.println(linked.poll() + " " + linked + deque + transfer.take() + transfer + hand.take() + phaser.arrive() + skip + skip.ceilingKey("bb"));
    Exchanger<String> exchanger = new Exchanger<>();
    FutureTask<String> other = new FutureTask<>(() -> exchanger.exchange("mine"));
    new Thread(other).start();
    System.out.println(exchanger.exchange("yours") + other.get());
    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
    CompletableFuture<Void> done = publisher.consume(n -> System.out.print("<" + n + ">"));
    for (int n = 0; n < 3; n++) publisher.submit(n);
    publisher.close();
    done.get();
    System.out.println();
  }

  private static void digests() throws Exception {
    byte[] text = "the quick brown fox".repeat(20).getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256")) {
      System.out.println(name + " " + HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(text)));
    }
    javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(1, new javax.crypto.spec.SecretKeySpec(new byte[16], "AES"), new javax.crypto.spec.GCMParameterSpec(128, new byte[12]));
    System.out.println(HexFormat.of().formatHex(cipher.doFinal(text)).hashCode());
    javax.crypto.Cipher chacha = javax.crypto.Cipher.getInstance("ChaCha20-Poly1305");
    chacha.init(1, new javax.crypto.spec.SecretKeySpec(new byte[32], "ChaCha20"), new javax.crypto.spec.IvParameterSpec(new byte[12]));
    System.out.println(HexFormat.of().formatHex(chacha.doFinal(text)).hashCode());
  }
}
