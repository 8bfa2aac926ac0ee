package eggvm.aot.code;

import eggvm.aot.code.lir.CodeResult;
import eggvm.aot.code.lir.VmReferenceMap;
import eggvm.aot.code.provider.VmForeignCalls;
import eggvm.aot.graph.VmMethod;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.graal.compiler.code.CompilationResult;
import jdk.graal.compiler.code.DataSection;
import jdk.graal.compiler.code.SourceMapping;
import jdk.graal.compiler.graph.NodeSourcePosition;
import jdk.vm.ci.code.site.Call;
import jdk.vm.ci.code.site.DataPatch;
import jdk.vm.ci.code.site.DataSectionReference;
import jdk.vm.ci.code.site.Infopoint;
import jdk.vm.ci.meta.VMConstant;

/// Takes from the compiler's result what the linker and the run-time tables need, and lets go of the rest.
final class CodeCollector {
  private final VmMethod method;
  private final CodeResult result;
  private final Map<Integer, Integer> handlers = new HashMap<>();
  private final List<CompiledMethod.Call> calls = new ArrayList<>();
  private final List<CompiledMethod.CallSite> callSites = new ArrayList<>();
  private final List<CompiledMethod.DataReference> dataReferences = new ArrayList<>();
  private final List<CompiledMethod.DataAddress> dataAddresses = new ArrayList<>();
  private final List<CompiledMethod.Dispatch> dispatches = new ArrayList<>();
  private SourceMapping[] mappings;

  private CodeCollector(VmMethod method, CodeResult result) {
    this.method = method;
    this.result = result;
  }

  static CompiledMethod collect(VmMethod method, CodeResult result) { return new CodeCollector(method, result).run(); }

  private CompiledMethod run() {
    for (var handler : result.getExceptionHandlers()) handlers.put(handler.pcOffset, handler.handlerPos);
    mappings = result.getSourceMappings().toArray(new SourceMapping[0]);
    Arrays.sort(mappings, Comparator.comparingInt(SourceMapping::getStartOffset));
    for (Infopoint point : result.getInfopoints()) {
      if (point instanceof Call call) add(call);
    }
    for (DataPatch patch : result.getDataPatches()) {
      if (patch.reference instanceof DataSectionReference data) {
        CodeResult.Operand operand = result.operandAt(patch.pcOffset);
        dataReferences.add(new CompiledMethod.DataReference(operand.offset(), operand.nextInstruction(), data.getOffset()));
      }
    }
    List<CompiledMethod.Address> addresses = new ArrayList<>();
    for (CodeResult.Absolute absolute : result.absolutes()) {
      addresses.add(new CompiledMethod.Address(absolute.offset(), absolute.constant()));
    }
    byte[] data = data();
    callSites.sort(Comparator.comparingInt(CompiledMethod.CallSite::returnOffset));
    return new CompiledMethod(
        method,
        Arrays.copyOf(result.getTargetCode(), result.getTargetCodeSize()),
        data,
        Math.max(8, result.getDataSection().getSectionAlignment()),
        calls,
        addresses,
        dataReferences,
        dataAddresses,
        callSites,
        dispatches,
        faults(),
        result.frameChanges(),
        result.pageSteps(),
        SourceTableBuilder.build(method, mappings));
  }

  private List<CompiledMethod.Fault> faults() {
    return result.faults().stream().map(f -> new CompiledMethod.Fault(f.offset(), f.handler())).toList();
  }

  private byte[] data() {
    DataSection section = result.getDataSection();
    ByteBuffer buffer = ByteBuffer.allocate(section.getSectionSize()).order(ByteOrder.LITTLE_ENDIAN);
    section.buildDataSection(
        buffer, (position, constant) -> dataAddresses.add(new CompiledMethod.DataAddress(position, constant)));
    return buffer.array();
  }

  private void add(Call call) {
    if (call.direct) {
      CodeResult.Operand operand = result.operandAt(call.pcOffset);
      int offset = operand == null ? call.pcOffset + call.size - 4 : operand.offset();
      if (call.target instanceof VmMethod target) calls.add(new CompiledMethod.Call(offset, target, null, result.frequencyAt(call.pcOffset)));
      else calls.add(new CompiledMethod.Call(offset, null, ((VmForeignCalls.Linkage) call.target).symbol(), 0));
    } else if (call.target instanceof VmMethod target) {
      dispatches.add(new CompiledMethod.Dispatch(call.pcOffset + call.size, target));
    }
    if (call.debugInfo == null) return; // a jump to the unwinder: nothing returns
    int returnOffset = call.pcOffset + call.size;
    VmReferenceMap map = call.debugInfo.getReferenceMap() instanceof VmReferenceMap own ? own : null;
    callSites.add(
        new CompiledMethod.CallSite(
            returnOffset,
            handlers.getOrDefault(returnOffset, -1),
            map != null && map.isEntry() ? 0 : result.getTotalFrameSize() - 8,
            map == null ? new BitSet() : map.slots(),
            framesAt(call.pcOffset)));
  }

  private List<CompiledMethod.Frame> framesAt(int offset) {
    NodeSourcePosition position = positionAt(offset);
    if (position == null) return List.of(new CompiledMethod.Frame(method, Math.max(0, method.lineAt(0))));
    List<CompiledMethod.Frame> frames = new ArrayList<>();
    for (NodeSourcePosition p = position; p != null; p = p.getCaller()) {
      VmMethod at = (VmMethod) p.getMethod();
      if (at.getDeclaringClass().isHost()) continue; // snippets are no frames
      frames.add(new CompiledMethod.Frame(at, p.getBCI() < 0 ? 0 : Math.max(0, at.lineAt(p.getBCI()))));
    }
    return frames.isEmpty() ? List.of(new CompiledMethod.Frame(method, 0)) : frames;
  }

  private NodeSourcePosition positionAt(int offset) {
    NodeSourcePosition best = null;
    for (SourceMapping mapping : mappings) {
      if (mapping.getStartOffset() > offset) break;
      if (mapping.getEndOffset() > offset) best = mapping.getSourcePosition();
    }
    return best;
  }
}
