package eggvm.lib.jdk;

import eggvm.vm.heap.Allocation;
import eggvm.vm.machine.Cpu;
import eggvm.vm.start.Library;
import eggvm.vm.thread.Scheduler;
import eggvm.vm.thread.ThreadHooks;

/// The JDK's class library as the VM starts and stops it.
public final class JdkLibrary extends Library {
  @Override
  public ThreadHooks threadHooks() { return new JdkThreadHooks(); }

  /// The constructors of Thread ask for the current thread, so the first one gets its fields by hand, as in its primordial case.
  @Override
  public void createMainThread() {
    Thread main = (Thread) Allocation.newInstance(Thread.class);
    main.interruptLock = new Object();
    main.tid = Thread.PRIMORDIAL_TID;
    Scheduler.adoptMain(main);
    ThreadGroup system = new ThreadGroup();
    ThreadGroup group = new ThreadGroup(system, "main", Thread.MAX_PRIORITY, false);
    main.holder = new Thread.FieldHolder(group, null, 0, Thread.NORM_PRIORITY, false);
    main.name = "main";
    main.scopedValueBindings = Thread.NEW_THREAD_BINDINGS;
    ThreadHooks.current().started(main, Cpu.threadAddress());
  }

  @Override
  public void start() { LibraryStart.start(); }

  @Override
  public void setProperty(String key, String value) { System.setProperty(key, value); }

  @Override
  public void stop(int status) { LibraryStart.stop(status); }
}
