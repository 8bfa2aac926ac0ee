package eggvm.aot.heap;

import eggvm.aot.graph.VmMethod;

/// Where methods ended up; 0 for one without code in the image.
public interface CodeAddresses {
  long of(VmMethod method);
}
