package eggvm.vm.start;

import eggvm.vm.thread.ThreadHooks;

/// The class library as start-up sees it; implemented in lib, which the VM cannot name.
public abstract class Library {
  /// Called first; must work before any class of the library is ready.
  public abstract ThreadHooks threadHooks();

  /// Makes the main thread's `java.lang.Thread` and hands it to `Scheduler.adoptMain`, as HotSpot does before `System.initPhase1`.
  public abstract void createMainThread();

  /// Everything else that happens before `main`.
  public abstract void start();

  /// Adds the `-Dkey=value` properties of the boot arguments; called after [#start].
  public abstract void setProperty(String key, String value);

  /// Runs the shutdown sequence and ends the machine; never returns.
  public abstract void stop(int status);
}
