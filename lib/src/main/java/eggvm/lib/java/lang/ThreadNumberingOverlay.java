package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import java.util.concurrent.atomic.AtomicInteger;

/// Numbers of unnamed threads. The JDK finds its counter by reflection.
@Replaces("java.lang.Thread$ThreadNumbering")
final class ThreadNumberingOverlay {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private ThreadNumberingOverlay() {}

  static void classInitializer() {}

  static int next() { return NEXT.getAndIncrement(); }
}
