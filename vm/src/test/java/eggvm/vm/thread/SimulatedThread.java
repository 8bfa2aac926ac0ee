package eggvm.vm.thread;

/// A thread whose host part never starts: it names the fiber and holds what the library's thread holds for the scheduler.
final class SimulatedThread extends Thread {
  interface Body {
    void run() throws Exception;
  }

  private final Simulation simulation;
  private final Body body;
  long handle;
  int status = ThreadStatus.NEW;
  private boolean isEnded;
  private boolean isFlagged;

  SimulatedThread(Simulation simulation, String name, Body body) {
    super(null, null, name, 0, false);
    this.simulation = simulation;
    this.body = body;
    setDaemon(false);
    setPriority(NORM_PRIORITY);
  }

  @Override
  public void run() {
    try {
      body.run();
    } catch (Throwable e) {
      simulation.fail(e);
    }
  }

  // --- interrupts: `Thread.interrupted()` asks the host's thread, which takes over the flag of the fiber that runs

  @Override
  public boolean isInterrupted() { return isRunning() ? Thread.currentThread().isInterrupted() : isFlagged; }

  @Override
  public void interrupt() {
    if (isRunning()) Thread.currentThread().interrupt();
    else isFlagged = true;
    Scheduler.interrupt(this);
  }

  private boolean isRunning() { return Scheduler.currentThread() == this; }

  void leaveHost() { isFlagged = Thread.interrupted(); }

  void enterHost() {
    if (isFlagged) Thread.currentThread().interrupt();
  }

  // --- end

  /// As `Thread.join`.
  void awaitEnd() throws InterruptedException {
    Monitors.enter(this);
    while (!isEnded) Monitors.wait(this, 0);
    Monitors.exit(this);
  }

  /// What `Threads.end` does under the thread's lock, for `synchronized` is the host's here.
  void end() {
    Monitors.enter(this);
    isEnded = true;
    handle = 0;
    status = ThreadStatus.TERMINATED;
    Monitors.notifyAll(this);
    Monitors.exit(this);
  }

  boolean isEnded() { return isEnded; }
}
