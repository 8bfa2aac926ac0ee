package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Machine;
import eggvm.vm.object.ArrayCopy;
import eggvm.vm.object.IdentityHash;
import java.io.InputStream;
import java.io.PrintStream;

@Replaces("java.lang.System")
final class SystemOverlay {
  private SystemOverlay() {}

  static void setIn0(InputStream in) { System.in = in; }

  static void setOut0(PrintStream out) { System.out = out; }

  static void setErr0(PrintStream err) { System.err = err; }

  static long currentTimeMillis() { return Math.floorDiv(Machine.current().wallClockNanos(), 1_000_000L); }

  static long nanoTime() { return Machine.current().nanoTime(); }

  static void arraycopy(Object from, int fromIndex, Object to, int toIndex, int length) {
    ArrayCopy.copy(from, fromIndex, to, toIndex, length);
  }

  static int identityHashCode(Object object) { return object == null ? 0 : IdentityHash.of(object); }

  static String mapLibraryName(String name) { return "lib" + name + ".so"; }
}
