package eggvm.lib.jdk;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.fs.OpenFile;
import eggvm.lib.fs.Pipe;
import eggvm.vm.machine.Machine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// epoll(7) over pipes and counters, with threads of the JVM.
class EventPollTest {
  private static final int MOST = 64;
  private static final long MILLISECOND = 1_000_000, SECOND = 1000 * MILLISECOND;

  private final EventPoll poll = new EventPoll();
  private final List<Integer> opened = new ArrayList<>();

  @BeforeEach
  void start() { Machine.use(new HostMachine()); }

  @AfterEach
  void end() {
    for (int descriptor : opened) Files.close(descriptor);
    Machine.use(null);
  }

  private int open(OpenFile file) throws IOException {
    file.nonBlocking(true);
    int descriptor = Files.add(file);
    opened.add(descriptor);
    return descriptor;
  }

  private void close(int descriptor) {
    opened.remove((Integer) descriptor);
    Files.close(descriptor);
  }

  /// Events by descriptor.
  private TreeMap<Integer, Integer> ready(int most, long timeoutNanos) {
    TreeMap<Integer, Integer> events = new TreeMap<>();
    int count = poll.await((index, descriptor, bits) -> {
      assertEquals(events.size(), index);
      assertNull(events.put(descriptor, bits));
    }, most, timeoutNanos);
    assertEquals(count, events.size());
    return events;
  }

  private TreeMap<Integer, Integer> ready() { return ready(MOST, 0); }

  private static TreeMap<Integer, Integer> only(int descriptor, int events) { return new TreeMap<>(java.util.Map.of(descriptor, events)); }

  private static void write(OpenFile file, int bytes) throws IOException { assertEquals(bytes, file.write(new byte[bytes], 0, bytes)); }

  private static void read(OpenFile file, int bytes) throws IOException { assertEquals(bytes, file.read(new byte[bytes], 0, bytes)); }

  private void fails(FileError error, int operation, int descriptor) {
    assertEquals(error, assertThrows(FileException.class, () -> poll.control(operation, descriptor, OpenFile.READABLE)).error());
  }

  @Test
  void whatIsReadyIsToldAgainUntilItIsNoLonger() throws IOException {
    Pipe pipe = new Pipe();
    int reader = open(pipe.reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    assertTrue(ready().isEmpty());
    write(pipe.writer(), 10);
    for (int i = 0; i < 3; i++) assertEquals(only(reader, OpenFile.READABLE), ready());
    read(pipe.reader(), 4);
    assertEquals(only(reader, OpenFile.READABLE), ready());
    read(pipe.reader(), 6);
    assertTrue(ready().isEmpty());
    assertEquals(0, poll.readiness());
    write(pipe.writer(), 1);
    assertEquals(only(reader, OpenFile.READABLE), ready());
  }

  @Test
  void whatWasReadyBeforeItWasAddedCounts() throws IOException {
    Pipe pipe = new Pipe();
    write(pipe.writer(), 1);
    int reader = open(pipe.reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    assertEquals(only(reader, OpenFile.READABLE), ready());
  }

  @Test
  void onlyWhatIsWantedIsToldAndAHangUpAlways() throws IOException {
    Pipe pipe = new Pipe();
    int reader = open(pipe.reader());
    int writer = open(pipe.writer());
    poll.control(EventPoll.ADD, reader, OpenFile.WRITABLE);
    poll.control(EventPoll.ADD, writer, OpenFile.WRITABLE);
    write(pipe.writer(), 1);
    assertEquals(only(writer, OpenFile.WRITABLE), ready());
    poll.control(EventPoll.CHANGE, reader, OpenFile.READABLE);
    assertEquals(2, ready().size());
    read(pipe.reader(), 1);
    close(writer);
    assertEquals(only(reader, OpenFile.HUNG_UP), ready());
  }

  @Test
  void aShotIsOneUntilItIsLoadedAnew() throws IOException {
    Pipe pipe = new Pipe();
    int reader = open(pipe.reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE | EventPoll.ONE_SHOT);
    write(pipe.writer(), 1);
    assertEquals(only(reader, OpenFile.READABLE), ready());
    write(pipe.writer(), 1);
    assertTrue(ready().isEmpty());
    assertEquals(0, poll.readiness(), "nobody is woken for it");
    poll.control(EventPoll.CHANGE, reader, OpenFile.READABLE | EventPoll.ONE_SHOT);
    assertEquals(only(reader, OpenFile.READABLE), ready());
    assertTrue(ready().isEmpty());
  }

  @Test
  void doubledMissingAndUnknownOnesAreErrors() throws IOException {
    int reader = open(new Pipe().reader());
    fails(FileError.NO_SUCH_FILE, EventPoll.CHANGE, reader);
    fails(FileError.NO_SUCH_FILE, EventPoll.REMOVE, reader);
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    fails(FileError.EXISTS, EventPoll.ADD, reader);
    poll.control(EventPoll.REMOVE, reader, 0);
    fails(FileError.NO_SUCH_FILE, EventPoll.REMOVE, reader);
    close(reader);
    assertThrows(IOException.class, () -> poll.control(EventPoll.ADD, reader, OpenFile.READABLE));
  }

  @Test
  void whatWasRemovedIsNotTold() throws IOException {
    Pipe pipe = new Pipe();
    int reader = open(pipe.reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    write(pipe.writer(), 1);
    poll.control(EventPoll.REMOVE, reader, 0);
    assertTrue(ready().isEmpty());
    assertEquals(0, poll.interestCount());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    assertEquals(only(reader, OpenFile.READABLE), ready());
  }

  // --- descriptors that are closed

  @Test
  void aClosedDescriptorIsForgottenAtOnce() throws IOException {
    Pipe pipe = new Pipe();
    int reader = open(pipe.reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    write(pipe.writer(), 1);
    assertEquals(1, poll.interestCount());
    close(reader);
    assertEquals(0, poll.interestCount());
    assertTrue(ready().isEmpty(), "no event for what is gone, a hang-up neither");
    assertEquals(0, poll.readiness());
  }

  @Test
  void oneThatIsReplacedToBeClosedInTwoStepsIsForgottenToo() throws IOException {
    int reader = open(new Pipe().reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    Files.replace(reader, new ClosingFile());
    assertEquals(0, poll.interestCount());
    assertTrue(ready().isEmpty());
    fails(FileError.NO_SUCH_FILE, EventPoll.CHANGE, reader);
  }

  @Test
  void theNextFileOfTheSameNumberIsAnother() throws IOException {
    Pipe first = new Pipe();
    int reader = open(first.reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    write(first.writer(), 1);
    close(reader);
    Pipe second = new Pipe();
    assertEquals(reader, open(second.reader()));
    assertTrue(ready().isEmpty());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    assertTrue(ready().isEmpty());
    write(second.writer(), 1);
    assertEquals(only(reader, OpenFile.READABLE), ready());
  }

  @Test
  void aFileLivesAsLongAsOneOfItsDescriptors() throws IOException {
    Pipe pipe = new Pipe();
    int reader = open(pipe.reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    int other = Files.duplicate(reader);
    write(pipe.writer(), 1);
    close(reader);
    assertEquals(only(reader, OpenFile.READABLE), ready(), "epoll(7), question 6");
    Files.close(other);
    assertEquals(0, poll.interestCount());
  }

  @Test
  void aClosedPollLetsItsFilesGo() throws IOException {
    Pipe pipe = new Pipe();
    int reader = open(pipe.reader());
    int descriptor = open(poll);
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    close(descriptor);
    assertEquals(0, poll.interestCount());
    write(pipe.writer(), 1);
    assertEquals(0, poll.readiness());
  }

  // --- waiting

  private interface Act {
    void run() throws IOException;
  }

  /// Does something when the other thread has had time to wait.
  private static Thread later(Act act) {
    return Thread.ofPlatform().start(() -> {
      try {
        Thread.sleep(50);
        act.run();
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
    });
  }

  @Test
  void aWaitEndsWithAnEventOrItsTime() throws Exception {
    EventCounter counter = new EventCounter();
    int descriptor = open(counter);
    poll.control(EventPoll.ADD, descriptor, OpenFile.READABLE);
    long began = System.nanoTime();
    assertTrue(ready(MOST, 30 * MILLISECOND).isEmpty());
    assertTrue(System.nanoTime() - began >= 30 * MILLISECOND);
    Thread waker = later(counter::increment);
    assertEquals(only(descriptor, OpenFile.READABLE), ready(MOST, 60 * SECOND));
    waker.join();
    assertEquals(8, counter.read(new byte[8], 0, 8));
    assertTrue(ready().isEmpty());
  }

  @Test
  void aWaitForEverEndsWithWhatIsAddedMeanwhile() throws Exception {
    Pipe pipe = new Pipe();
    write(pipe.writer(), 1);
    int reader = open(pipe.reader());
    Thread adder = later(() -> poll.control(EventPoll.ADD, reader, OpenFile.READABLE));
    assertEquals(only(reader, OpenFile.READABLE), ready(MOST, Waiting.FOREVER));
    adder.join();
  }

  @Test
  void closingEndsNoWait() throws Exception {
    int reader = open(new Pipe().reader());
    poll.control(EventPoll.ADD, reader, OpenFile.READABLE);
    Thread closer = later(() -> close(reader));
    long began = System.nanoTime();
    assertTrue(ready(MOST, 200 * MILLISECOND).isEmpty());
    assertTrue(System.nanoTime() - began >= 200 * MILLISECOND);
    closer.join();
  }

  // --- many

  @Test
  void whatDoesNotFitIntoOneAnswerComesFirstInTheNext() throws IOException {
    int files = 10;
    for (int i = 0; i < files; i++) {
      EventCounter counter = new EventCounter();
      counter.increment();
      poll.control(EventPoll.ADD, open(counter), OpenFile.READABLE);
    }
    for (int round = 0; round < 5; round++) {
      TreeSet<Integer> told = new TreeSet<>();
      for (int i = 0; i < 4; i++) told.addAll(ready(3, 0).keySet());
      assertEquals(files, told.size(), "all stay ready, and none starves");
    }
  }

  @Test
  void manyDescriptorsAreWhatAModelSays() throws IOException {
    Random random = new Random(1);
    List<EventCounter> counters = new ArrayList<>();
    TreeMap<Integer, EventCounter> wanted = new TreeMap<>();
    for (int i = 0; i < 2000; i++) {
      counters.add(new EventCounter());
      open(counters.get(i));
    }
    int told = 0;
    for (int step = 0; step < 50_000; step++) {
      int index = random.nextInt(counters.size());
      int descriptor = opened.get(index);
      EventCounter counter = counters.get(index);
      switch (random.nextInt(6)) {
        case 0 -> {
          if (wanted.put(descriptor, counter) == null) poll.control(EventPoll.ADD, descriptor, OpenFile.READABLE);
          else poll.control(EventPoll.CHANGE, descriptor, OpenFile.READABLE);
        }
        case 1 -> { if (wanted.remove(descriptor) != null) poll.control(EventPoll.REMOVE, descriptor, 0); }
        case 2 -> counter.increment();
        case 3 -> counter.read(new byte[8], 0, 8);
        case 4 -> {
          wanted.remove(descriptor);
          Files.replace(descriptor, counter = new EventCounter());
          counters.set(index, counter);
        }
        default -> {
          if (random.nextInt(50) != 0) continue;
          TreeSet<Integer> expected = new TreeSet<>();
          wanted.forEach((number, file) -> { if ((file.readiness() & OpenFile.READABLE) != 0) expected.add(number); });
          assertEquals(expected, ready(10_000, 0).navigableKeySet());
          assertEquals(wanted.size(), poll.interestCount());
          told += expected.size();
        }
      }
    }
    assertTrue(told > 1000, told + " events");
  }
}
