package eggvm.aot.code;

import eggvm.aot.graph.VmMethod;
import eggvm.vm.machine.CpuLevel;
import eggvm.vm.thread.ThreadLayout;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Several compilations of one method behind an entry that chooses by the level in the thread block.
/// ```
///  0   cmp dword [r15 + CPU_LEVEL], v2    ja ──▸ v3    je ──▸ v2
///      code for the baseline     code for v2     code for v3
/// ```
/// Without what is below the image's base: one of v2 begins with code for v2, one of v3 has nothing to choose.
/// Such code has no calls, so what must be moved along are frames, source lines and constants.
final class Variants {
  static final String ANNOTATION = "Leggvm/vm/contract/CpuVariants;";

  private static final int ALIGNMENT_BYTES = 16;
  private static final int BREAKPOINT = 0xcc;
  private static final int JUMP_IF_ABOVE = 0x87;
  private static final int JUMP_IF_EQUAL = 0x84;

  private final ByteArrayOutputStream code = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final List<CompiledMethod.Address> addresses = new ArrayList<>();
  private final List<CompiledMethod.DataReference> references = new ArrayList<>();
  private final List<CompiledMethod.DataAddress> dataAddresses = new ArrayList<>();
  private final List<FrameChange> frames = new ArrayList<>();
  private int dataAlignment = 1;

  private Variants() {}

  /// `variants` in order of their levels up to the highest, all of `method`.
  static CompiledMethod join(VmMethod method, List<CompiledMethod> variants) {
    for (CompiledMethod variant : variants) {
      if (!variant.calls().isEmpty() || !variant.callSites().isEmpty()) throw new IllegalStateException("a variant must not call");
    }
    return variants.size() == 1 ? variants.getFirst() : new Variants().all(method, variants);
  }

  private CompiledMethod all(VmMethod method, List<CompiledMethod> variants) {
    raw(0x41, 0x83, 0x7f, ThreadLayout.CPU_LEVEL, CpuLevel.V2);
    int jumpToV3 = jump(JUMP_IF_ABOVE);
    boolean hasBaseline = variants.size() > CpuLevel.V3;
    int jumpToV2 = hasBaseline ? jump(JUMP_IF_EQUAL) : 0;
    int[] starts = new int[variants.size()];
    for (int i = 0; i < starts.length; i++) {
      if (i > 0) align(code, ALIGNMENT_BYTES, BREAKPOINT); // the entry runs on into the first
      starts[i] = add(variants.get(i));
    }
    byte[] bytes = code.toByteArray();
    resolve(bytes, jumpToV3, starts[starts.length - 1]);
    if (hasBaseline) resolve(bytes, jumpToV2, starts[CpuLevel.V2]);
    return new CompiledMethod(
        method, bytes, data.toByteArray(), dataAlignment, List.of(), addresses, references, dataAddresses, List.of(), List.of(), List.of(), frames, PageSteps.NONE,
        source(variants, starts));
  }

  private void raw(int... bytes) { for (int each : bytes) code.write(each); }

  /// Returns where the displacement ends.
  private int jump(int condition) {
    raw(0x0f, condition, 0, 0, 0, 0);
    return code.size();
  }

  private static void resolve(byte[] bytes, int end, int target) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(end - 4, target - end);
  }

  private int add(CompiledMethod variant) {
    align(data, variant.dataAlignment(), 0);
    dataAlignment = Math.max(dataAlignment, variant.dataAlignment());
    int start = code.size();
    int dataStart = data.size();
    code.writeBytes(variant.code());
    data.writeBytes(variant.data());
    for (var each : variant.addresses()) addresses.add(new CompiledMethod.Address(start + each.offset(), each.constant()));
    for (var each : variant.dataReferences()) {
      references.add(
          new CompiledMethod.DataReference(start + each.offset(), start + each.nextInstruction(), dataStart + each.dataOffset()));
    }
    for (var each : variant.dataAddresses()) {
      dataAddresses.add(new CompiledMethod.DataAddress(dataStart + each.dataOffset(), each.constant()));
    }
    frames.add(new FrameChange(start, 0));
    for (FrameChange each : variant.frameChanges()) frames.add(new FrameChange(start + each.offset(), each.bytes()));
    return start;
  }

  private static void align(ByteArrayOutputStream bytes, int alignment, int filler) {
    while (bytes.size() % alignment != 0) bytes.write(filler);
  }

  /// The tables one after the other, each with scopes of its own; the first row stands for the entry as well.
  private static SourceTable source(List<CompiledMethod> variants, int[] starts) {
    int rows = variants.stream().mapToInt(v -> v.source().rows()).sum();
    int[] offsets = new int[rows];
    int[] lines = new int[rows];
    int[] scopeOf = new int[rows];
    List<SourceTable.Scope> scopes = new ArrayList<>(variants.getFirst().source().scopes().subList(0, 1));
    int row = 0;
    for (int i = 0; i < starts.length; i++) {
      SourceTable table = variants.get(i).source();
      int shift = scopes.size() - 1; // all tables share scope 0, the method
      for (SourceTable.Scope scope : table.scopes().subList(1, table.scopes().size())) {
        scopes.add(new SourceTable.Scope(scope.method(), scope.parent() == 0 ? 0 : scope.parent() + shift, scope.callLine()));
      }
      for (int k = 0; k < table.rows(); k++, row++) {
        offsets[row] = table.offsets()[k] + starts[i];
        lines[row] = table.lines()[k];
        scopeOf[row] = table.scopeOf()[k] == 0 ? 0 : table.scopeOf()[k] + shift;
      }
    }
    if (rows > 0) offsets[0] = 0;
    return new SourceTable(offsets, lines, scopeOf, scopes);
  }
}
