package eggvm.vm.thread;

import java.util.IdentityHashMap;
import java.util.Map;

/// `Thread`'s private parts: in [SimulatedThread], and beside the thread `DestroyJavaVM`, which the VM makes itself.
final class SimulatedHooks extends ThreadHooks {
  private final Simulation simulation;
  private final Map<Thread, Long> others = new IdentityHashMap<>();

  SimulatedHooks(Simulation simulation) { this.simulation = simulation; }

  @Override
  public void started(Thread thread, long handle) {
    setStatus(thread, ThreadStatus.RUNNABLE);
    if (thread instanceof SimulatedThread simulated) simulated.handle = handle;
    else others.put(thread, handle);
  }

  @Override
  public long handle(Thread thread) { return thread instanceof SimulatedThread simulated ? simulated.handle : others.getOrDefault(thread, 0L); }

  @Override
  public void setStatus(Thread thread, int status) {
    simulation.libraryPoll();
    if (thread instanceof SimulatedThread simulated) simulated.status = status;
    simulation.libraryPoll();
  }

  @Override
  public long stackBytes(Thread thread) { return 0; }

  @Override
  public boolean isInterrupted(Thread thread) { return thread.isInterrupted(); }

  @Override
  public Object parkBlocker(Thread thread) { return null; }

  @Override
  public Thread lockOwner(Object blocker) { return null; }

  @Override
  public void uncaught(Thread thread, Throwable exception) { simulation.fail(exception); }

  @Override
  public void exit(Thread thread) { ((SimulatedThread) thread).end(); }

  /// See [SimulatedThread#end].
  @Override
  public void terminated(Thread thread) {}
}
