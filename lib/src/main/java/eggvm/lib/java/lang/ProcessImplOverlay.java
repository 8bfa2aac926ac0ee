package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import java.io.IOException;
import java.util.Map;

@Replaces(value = "java.lang.ProcessImpl", missing = "no processes")
final class ProcessImplOverlay {
  private ProcessImplOverlay() {}

  static Process start(
      String[] command, Map<String, String> environment, String directory, ProcessBuilder.Redirect[] redirects, boolean mergeErrors)
      throws IOException {
    throw new IOException("error=38, Function not implemented");
  }
}
