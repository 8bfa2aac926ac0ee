package eggvm.aot.debuginfo;

import eggvm.aot.classfile.Descriptors;
import eggvm.aot.code.SourceTable;
import eggvm.aot.graph.VmMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The compilation unit of one class: its methods, which stand side by side in the image.
final class Unit {
  private static final int VERSION = 4;
  private static final int ADDRESS_BYTES = 8;
  private static final int LANGUAGE_JAVA = 0x0b;
  private static final int INLINED = 1;
  private static final String PRODUCER = "EggVM";

  private final Sections sections;
  private final List<DebugInfo.Method> methods;
  private final Files files = new Files();
  private final Map<VmMethod, Integer> inlined = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private int start;

  Unit(Sections sections, List<DebugInfo.Method> methods) {
    this.sections = sections;
    this.methods = methods;
  }

  void write() {
    int lines = sections.lines.size();
    writeLines();
    start = sections.info.size();
    int length = sections.info.openLength();
    sections.info.u16(VERSION).u32(0).u8(ADDRESS_BYTES);
    VmMethod first = methods.getFirst().compiled().method();
    entry(Abbreviation.UNIT).u32(text(Names.file(first.owner()))).u32(text(PRODUCER)).u8(LANGUAGE_JAVA)
        .u64(base()).u32((int) (methods.getLast().end() - base())).u32(lines);
    for (DebugInfo.Method method : methods) declareTypes(method.compiled().method());
    for (DebugInfo.Method method : methods) declareInlined(method.compiled().source());
    for (DebugInfo.Method method : methods) write(method);
    sections.info.u8(0).closeLength(length);
  }

  private void writeLines() {
    files.numberOf(methods.getFirst().compiled().method());
    LineProgram lines = new LineProgram(files);
    for (DebugInfo.Method method : methods) lines.add(method);
    for (DebugInfo.Method method : methods) {
      for (SourceTable.Scope scope : method.compiled().source().scopes()) files.numberOf(scope.method());
    }
    lines.write(sections.lines);
  }

  private long base() { return methods.getFirst().address(); }

  private int text(String text) { return sections.strings.offsetOf(text); }

  private Bytes entry(Abbreviation shape) { return sections.info.unsigned(shape.code()); }

  /// Types have names only: a debugger tells overloads by them.
  private void declareTypes(VmMethod method) {
    for (String type : Descriptors.parameters(method.descriptor())) {
      if (types.putIfAbsent(type, sections.info.size() - start) == null) entry(Abbreviation.TYPE).u32(text(Descriptors.external(type)));
    }
  }

  private void declareInlined(SourceTable table) {
    for (SourceTable.Scope scope : table.scopes()) {
      if (scope.parent() < 0 || inlined.putIfAbsent(scope.method(), sections.info.size() - start) != null) continue;
      entry(Abbreviation.INLINED).u32(text(Names.of(scope.method()))).u8(INLINED);
    }
  }

  private void write(DebugInfo.Method method) {
    CallTree calls = new CallTree(method);
    VmMethod declared = method.compiled().method();
    List<String> parameters = Descriptors.parameters(declared.descriptor());
    boolean leaf = parameters.isEmpty() && calls.into(0).isEmpty();
    entry(leaf ? Abbreviation.METHOD : Abbreviation.METHOD_WITH_CHILDREN).u32(text(Names.of(declared)))
        .u64(method.address()).u32(method.bytes());
    for (String parameter : parameters) entry(Abbreviation.PARAMETER).u32(types.get(parameter));
    if (!leaf) children(method, calls, 0);
  }

  private void children(DebugInfo.Method method, CallTree calls, int scope) {
    for (int child : calls.into(scope)) call(method, calls, child);
    sections.info.u8(0);
  }

  private void call(DebugInfo.Method method, CallTree calls, int index) {
    List<SourceTable.Scope> scopes = method.compiled().source().scopes();
    SourceTable.Scope scope = scopes.get(index);
    Ranges ranges = calls.ranges(index);
    boolean leaf = calls.into(index).isEmpty();
    boolean whole = ranges.count() == 1;
    if (whole) entry(leaf ? Abbreviation.CALL : Abbreviation.CALL_WITH_CALLS);
    else entry(leaf ? Abbreviation.PIECES : Abbreviation.PIECES_WITH_CALLS);
    sections.info.u32(inlined.get(scope.method())).unsigned(files.numberOf(scopes.get(scope.parent()).method())).unsigned(scope.callLine());
    if (whole) sections.info.u64(method.address() + ranges.start(0)).u32(ranges.end(0) - ranges.start(0));
    else sections.info.u32(pieces(method, ranges));
    if (!leaf) children(method, calls, index);
  }

  /// Relative to the unit's first address.
  private int pieces(DebugInfo.Method method, Ranges ranges) {
    int offset = sections.ranges.size();
    long from = method.address() - base();
    for (int i = 0; i < ranges.count(); i++) sections.ranges.u64(from + ranges.start(i)).u64(from + ranges.end(i));
    sections.ranges.u64(0).u64(0);
    return offset;
  }
}
