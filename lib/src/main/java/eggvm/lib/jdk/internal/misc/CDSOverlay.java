package eggvm.lib.jdk.internal.misc;

import eggvm.vm.contract.Replaces;

/// No archive: its users initialise from scratch.
@Replaces("jdk.internal.misc.CDS")
final class CDSOverlay {
  private CDSOverlay() {}

  static int getCDSConfigStatus() { return 0; }

  static void logLambdaFormInvoker(String line) {}

  static void initializeFromArchive(Class<?> type) {}

  static void defineArchivedModules(ClassLoader platform, ClassLoader system) {}

  static long getRandomSeedForDumping() { return 0; }

  static void dumpClassList(String fileName) {}

  static void dumpDynamicArchive(String fileName) {}

  static boolean needsClassInitBarrier0(Class<?> type) { return true; }
}
