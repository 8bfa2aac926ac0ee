package eggvm.lib.jdk;

import eggvm.lib.java.util.ImmutableCollectionsOverlay;
import java.lang.ref.Reference;
import jdk.internal.misc.VM;

/// Brings the class library to life before `main`, and to its end after it.
/// ```
/// initPhase1   properties, standard streams, reference handler     level 1
/// modules      loaders, module and loader of every class           level 2
/// loaders      system class loader, context class loader           level 4
/// ```
/// The main thread's object exists and is current when [#start] runs.
public final class LibraryStart {
  private static final int MODULES_READY = 2;
  private static final int LOADER_STARTING = 3;
  private static final int BOOTED = 4;

  private LibraryStart() {}

  public static void start() {
    Reference.runtimeSetup(); // leaves its access object in SharedSecrets
    ImmutableCollectionsOverlay.salt(System.nanoTime());
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
