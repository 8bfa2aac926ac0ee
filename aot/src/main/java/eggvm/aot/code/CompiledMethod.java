package eggvm.aot.code;

import eggvm.aot.graph.VmMethod;
import java.util.BitSet;
import java.util.List;
import jdk.vm.ci.meta.VMConstant;

/// Machine code of one method with all that the linker must fill in.
/// Offsets count bytes from the start of `code`, or of `data` where said.
///
/// @param frameChanges in order of offset; before the first one nothing but the return address is on the stack
public record CompiledMethod(
    VmMethod method,
    byte[] code,
    byte[] data,
    int dataAlignment,
    List<Call> calls,
    List<Address> addresses,
    List<DataReference> dataReferences,
    List<DataAddress> dataAddresses,
    List<CallSite> callSites,
    List<Dispatch> dispatches,
    List<Fault> faults,
    List<FrameChange> frameChanges,
    PageSteps pageSteps,
    SourceTable source) {

  /// rel32 at `offset`; target is a method or, when null, the symbol of a [RuntimeCall] or [Boxing] call.
  ///
  /// @param frequency how often the call runs per call of this method, as far as the compiler can tell
  public record Call(int offset, VmMethod target, String symbol, double frequency) {
    public int returnOffset() { return offset + 4; }
  }

  /// A call through the dispatch table of a receiver; `target` is what was resolved.
  public record Dispatch(int returnOffset, VmMethod target) {}

  /// abs32 at `offset`.
  public record Address(int offset, VMConstant constant) {}

  /// rel32 at `offset` into this method's data; relative to `nextInstruction`.
  public record DataReference(int offset, int nextInstruction, int dataOffset) {}

  /// abs64 at `dataOffset` in the data.
  public record DataAddress(int dataOffset, VMConstant constant) {}

  /// A return address. `handler` is -1 without one; `frameBytes` from SP to the caller's return address.
  public record CallSite(int returnOffset, int handler, int frameBytes, BitSet references, List<Frame> frames) {}

  /// A null check by page fault: the access at `offset` continues at `handler`.
  public record Fault(int offset, int handler) {}

  /// Source position, innermost first in a list; `line` 0 when unknown.
  public record Frame(VmMethod method, int line) {}

  /// Where a call is made, innermost first; the method alone when that is not known.
  public List<Frame> framesAt(int returnOffset) {
    for (CallSite site : callSites) if (site.returnOffset() == returnOffset) return site.frames();
    return List.of(new Frame(method, 0));
  }
}
