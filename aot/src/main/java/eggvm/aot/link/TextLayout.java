package eggvm.aot.link;

import eggvm.aot.code.Boxing;
import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.PageSteps;
import eggvm.aot.code.provider.MathCalls;
import eggvm.aot.code.stub.Fixup;
import eggvm.aot.code.stub.Stub;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.heap.Area;
import eggvm.aot.heap.CodeAddresses;
import eggvm.aot.heap.ImageHeap;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where stubs and methods stand in `.text`, and the filling of their addresses.
final class TextLayout implements CodeAddresses {
  private static final int ALIGNMENT = PageSteps.ALIGNMENT;
  private static final byte TRAP = (byte) 0xcc;

  private final Universe universe;
  private final long base;
  private final List<Stub> stubs;
  private final List<CompiledMethod> methods;
  private final Map<String, Integer> stubOffsets = new LinkedHashMap<>();
  private final Map<VmMethod, Integer> methodOffsets = new HashMap<>();
  private final Map<CompiledMethod, Area.Item> data = new HashMap<>();
  private final Map<String, Long> symbols = new HashMap<>();
  private final Map<String, VmMethod> entryPoints;
  private int size;

  /// `entryPoints` by symbol.
  TextLayout(Universe universe, long base, List<Stub> stubs, List<CompiledMethod> methods, Map<String, VmMethod> entryPoints) {
    this.universe = universe;
    this.base = base;
    this.stubs = stubs;
    this.entryPoints = entryPoints;
    for (Stub stub : stubs) stubOffsets.put(stub.name(), place(stub.code().length));
    List<PageOrder.Place> places = PageOrder.of(methods, aligned(size), base, Executions.of(universe, methods, this::target));
    this.methods = places.stream().map(PageOrder.Place::method).toList();
    for (PageOrder.Place place : places) {
      methodOffsets.put(place.method().method(), place.offset());
      size = place.offset() + place.method().code().length;
    }
  }

  static int aligned(int bytes) { return (bytes + ALIGNMENT - 1) & -ALIGNMENT; }

  private int place(int bytes) {
    int offset = aligned(size);
    size = offset + bytes;
    return offset;
  }

  long base() { return base; }

  int size() { return size; }

  List<Stub> stubs() { return stubs; }

  /// In order of their addresses.
  List<CompiledMethod> methods() { return methods; }

  Map<String, Integer> stubOffsets() { return stubOffsets; }

  /// -1 for a method without code here.
  int offsetOf(VmMethod method) { return methodOffsets.getOrDefault(method, -1); }

  @Override
  public long of(VmMethod method) {
    Integer offset = methodOffsets.get(method);
    if (offset == null) offset = stubOffsets.get(method.symbol());
    return offset == null ? 0 : base + offset;
  }

  /// A symbol that is not code, such as `bootThread`.
  void define(String symbol, long address) { symbols.put(symbol, address); }

  /// Constants that methods read from memory.
  void allocateData(ImageHeap heap) {
    for (CompiledMethod method : methods) {
      if (method.data().length == 0) continue;
      Area.Item item = heap.constants().allocate(method.data().length, method.dataAlignment());
      item.content(
          place -> {
            place.put(0, method.data());
            for (CompiledMethod.DataAddress address : method.dataAddresses()) {
              place.u64(address.dataOffset(), heap.addressOf(address.constant()));
            }
          });
      data.put(method, item);
    }
  }

  byte[] link(ImageHeap heap) {
    byte[] bytes = new byte[size];
    java.util.Arrays.fill(bytes, TRAP);
    ByteBuffer text = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (Stub stub : stubs) link(text, stub);
    for (CompiledMethod method : methods) link(text, method, heap);
    return bytes;
  }

  private void link(ByteBuffer text, Stub stub) {
    int start = stubOffsets.get(stub.name());
    text.put(start, stub.code());
    for (Fixup fixup : stub.fixups()) {
      long target = symbol(fixup.symbol()) + fixup.addend();
      int at = start + fixup.offset();
      switch (fixup.kind()) {
        case REL32 -> text.putInt(at, Math.toIntExact(target - (base + at + 4)));
        case ABS32 -> text.putInt(at, (int) target);
        case ABS64 -> text.putLong(at, target);
      }
    }
  }

  private void link(ByteBuffer text, CompiledMethod method, ImageHeap heap) {
    int start = methodOffsets.get(method.method());
    text.put(start, method.code());
    for (CompiledMethod.Call call : method.calls()) {
      long target = call.target() != null ? of(call.target()) : symbol(call.symbol());
      if (target == 0) throw new IllegalStateException("no code for " + call.target().symbol() + ", called by " + method.method().symbol());
      int at = start + call.offset();
      text.putInt(at, Math.toIntExact(target - (base + at + 4)));
    }
    for (CompiledMethod.Address address : method.addresses()) {
      text.putInt(start + address.offset(), (int) heap.addressOf(address.constant()));
    }
    for (CompiledMethod.DataReference reference : method.dataReferences()) {
      long target = data.get(method).address() + reference.dataOffset();
      text.putInt(start + reference.offset(), Math.toIntExact(target - (base + start + reference.nextInstruction())));
    }
  }

  /// Null: a stub.
  private VmMethod target(CompiledMethod.Call call) {
    if (call.target() != null) return call.target();
    return stubOffsets.containsKey(call.symbol()) ? null : methodOf(call.symbol());
  }

  /// Stub, entry point, boxing call, or what was defined.
  long symbol(String name) {
    Integer stub = stubOffsets.get(name);
    if (stub != null) return base + stub;
    Long defined = symbols.get(name);
    if (defined != null) return defined;
    VmMethod method = methodOf(name);
    long address = method == null ? 0 : of(method);
    if (address == 0) throw new IllegalStateException("undefined symbol " + name);
    return address;
  }

  private VmMethod methodOf(String symbol) {
    VmMethod entry = entryPoints.get(symbol);
    if (entry != null) return entry;
    VmMethod box = Boxing.method(universe, symbol);
    return box != null ? box : MathCalls.method(universe, symbol);
  }
}
