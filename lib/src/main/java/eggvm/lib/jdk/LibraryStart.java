package eggvm.lib.jdk;

import eggvm.vm.type.ClassInitialization;
import java.lang.ref.Reference;
import jdk.internal.misc.VM;

/// Brings the class library to life before `main`, and to its end after it.
/// ```
/// initPhase1   properties, standard streams, reference handler     level 1
/// modules      loaders, module and loader of every class           level 2
/// loaders      system class loader, context class loader           level 4
/// ```
/// The main thread's object exists and is current when [#start] runs. Nothing is initialised at build time.
public final class LibraryStart {
  private static final int MODULES_READY = 2;
  private static final int LOADER_STARTING = 3;
  private static final int BOOTED = 4;

  private LibraryStart() {}

  public static void start() {
    ClassInitialization.ensureInitialized(Reference.class); // leaves its access object in SharedSecrets
    System.initPhase1();
    ImageLoader.create();
    ImageModules.assign();
    VM.initLevel(MODULES_READY);
    VM.initLevel(LOADER_STARTING);
    ClassLoader.scl = ImageLoader.application();
    Thread.currentThread().setContextClassLoader(ImageLoader.application());
    VM.initLevel(BOOTED);
  }

  /// Runs the shutdown hooks, then ends the machine; never returns.
  public static void stop(int status) { Runtime.getRuntime().exit(status); }
}
