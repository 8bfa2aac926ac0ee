package eggvm.aot.link;

import eggvm.aot.classfile.Instructions;
import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.stub.Stub;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.heap.Area;
import eggvm.aot.heap.ImageHeap;
import eggvm.aot.heap.Statics;
import eggvm.aot.reach.Call;
import eggvm.vm.start.ImageInfo;
import eggvm.vm.unwind.Frames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What unwinding, collecting and stack traces need to know of every call; formats in [ImageInfo].
final class CodeTables {
  private static final int MONITORENTER = 194;
  private static final String IMAGE_INFO = "eggvm/vm/start/ImageInfo.";

  private record Fault(int offset, int handler) {}

  /// `map` is its number in the pool of maps, `frame` the offset of its innermost Java frame.
  private record Site(int offset, int handler, int map, int frame) {}

  private final ImageHeap heap;
  private final TextLayout text;
  private final Map<String, VmMethod> entryPoints;
  private final List<Site> sites = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final FrequencyPool maps = new FrequencyPool();
  private final FrameTree frames = new FrameTree();
  private final Pool names = new Pool();
  private final Map<VmMethod, Integer> methodIndices = new HashMap<>();
  private final List<VmMethod> methods = new ArrayList<>();

  CodeTables(ImageHeap heap, TextLayout text, Map<String, VmMethod> entryPoints) {
    this.heap = heap;
    this.text = text;
    this.entryPoints = entryPoints;
  }

  /// Encodes everything, reserves the tables in `.rodata`, and leaves their addresses to be written into [ImageInfo] by `publish`.
  void build() {
    for (Stub stub : text.stubs()) if (stub.polls()) sites.add(pollSite(stub));
    for (CompiledMethod method : text.methods()) {
      int start = text.offsetOf(method.method());
      for (CompiledMethod.CallSite site : method.callSites()) {
        int handler = site.handler() < 0 ? CallSiteRecords.NO_HANDLER : start + site.handler();
        sites.add(new Site(start + site.returnOffset(), handler, map(site), frame(site.frames())));
      }
      for (CompiledMethod.Fault fault : method.faults()) faults.add(new Fault(start + fault.offset(), start + fault.handler()));
    }
    maps.arrange();
    CallSiteRecords records = records();
    heap.constants().kind("call sites");
    chunks = numbers(records.chunks());
    callSites = blob(records.bytes());
    heap.constants().kind("null checks by fault");
    faultTable = faultTable();
    heap.constants().kind("reference maps");
    mapPool = blob(maps.bytes());
    heap.constants().kind("stack trace positions");
    framePool = blob(frames.bytes());
    heap.constants().kind("stack trace methods");
    methodTable = methodTable();
    namePool = blob(names.bytes());
  }

  private Area.Item callSites, chunks, faultTable, mapPool, framePool, methodTable, namePool;

  void publish(Statics statics) {
    statics.set(IMAGE_INFO + "textStart", text.base());
    statics.set(IMAGE_INFO + "textEnd", text.base() + text.size());
    statics.set(IMAGE_INFO + "callSites", callSites.address());
    statics.set(IMAGE_INFO + "callSiteChunks", chunks.address());
    statics.set(IMAGE_INFO + "faults", faultTable.address());
    statics.set(IMAGE_INFO + "faultCount", faults.size());
    statics.set(IMAGE_INFO + "mapPool", mapPool.address());
    statics.set(IMAGE_INFO + "framePool", framePool.address());
    statics.set(IMAGE_INFO + "methods", methodTable.address());
    statics.set(IMAGE_INFO + "namePool", namePool.address());
    statics.set(IMAGE_INFO + "methodCount", methods.size());
  }

  /// The references among the saved arguments are named in the frame itself.
  private Site pollSite(Stub stub) {
    ByteArrayOutputStream map = new ByteArrayOutputStream();
    Pool.varint(map, Frames.ENTRY_POLL_BYTES / 8);
    Pool.varint(map, Frames.NAMED_IN_FRAME);
    CompiledMethod.Frame frame = new CompiledMethod.Frame(entryPoints.get(RuntimeCall.SAFEPOINT_POLL.symbol()), 0);
    return new Site(text.stubOffsets().get(stub.name()) + stub.pollReturn(), CallSiteRecords.NO_HANDLER, maps.add(map.toByteArray()), frame(List.of(frame)));
  }

  private int map(CompiledMethod.CallSite site) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BitSet references = site.references();
    Pool.varint(out, site.frameBytes() / 8);
    Pool.varint(out, references.length());
    byte[] bits = references.toByteArray();
    out.writeBytes(bits);
    for (int i = bits.length; i < (references.length() + 7) / 8; i++) out.write(0);
    return maps.add(out.toByteArray());
  }

  /// Offset of the first of these frames, which stand from innermost out.
  private int frame(List<CompiledMethod.Frame> chain) {
    int frame = FrameTree.OUTERMOST;
    for (CompiledMethod.Frame each : chain.reversed()) frame = frames.add(indexOf(each.method()), each.line(), frame);
    return frame;
  }

  private int indexOf(VmMethod method) {
    return methodIndices.computeIfAbsent(
        method,
        m -> {
          methods.add(m);
          return methods.size() - 1;
        });
  }

  private CallSiteRecords records() {
    CallSiteRecords records = new CallSiteRecords(text.size());
    for (Site site : sites) records.add(site.offset, site.handler, maps.offset(site.map), site.frame);
    return records;
  }

  private Area.Item numbers(int[] values) {
    return heap.constants().allocate(4 * values.length, 4)
        .content(
            item -> {
              for (int i = 0; i < values.length; i++) item.u32(4 * i, values[i]);
            });
  }

  private Area.Item faultTable() {
    return heap.constants().allocate(ImageInfo.FAULT_BYTES * Math.max(1, faults.size()), 4)
        .content(
            item -> {
              for (int i = 0; i < faults.size(); i++) {
                item.u32(ImageInfo.FAULT_BYTES * i, faults.get(i).offset);
                item.u32(ImageInfo.FAULT_BYTES * i + 4, faults.get(i).handler);
              }
            });
  }

  private Area.Item blob(byte[] bytes) {
    return heap.constants().allocate(Math.max(1, bytes.length), 8).content(item -> item.put(0, bytes));
  }

  private Area.Item methodTable() {
    int[] nameOffsets = new int[methods.size()];
    int[] flags = new int[methods.size()];
    for (int i = 0; i < methods.size(); i++) {
      flags[i] = flags(methods.get(i));
      nameOffsets[i] = names.add(name(shown(methods.get(i)).getName()));
    }
    return heap.constants().allocate(ImageInfo.METHOD_BYTES * Math.max(1, methods.size()), 8)
        .content(
            item -> {
              for (int i = 0; i < methods.size(); i++) {
                int at = ImageInfo.METHOD_BYTES * i;
                item.u32(at, heap.classAddress(ownerShown(methods.get(i))));
                item.u32(at + 4, nameOffsets[i]);
                item.u32(at + 8, flags[i]);
                item.u32(at + 12, Math.max(0, text.offsetOf(methods.get(i))));
              }
            });
  }

  private VmMethod shown(VmMethod method) {
    Call call = heap.world().shownAs(method);
    return call == null ? method : call.method();
  }

  private VmType ownerShown(VmMethod method) {
    Call call = heap.world().shownAs(method);
    return call == null ? method.owner() : call.receiver();
  }

  private static byte[] name(String name) {
    byte[] text = name.getBytes(isLatin1(name) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pool.varint(out, text.length);
    out.writeBytes(text);
    return out.toByteArray();
  }

  private static boolean isLatin1(String name) { return name.chars().allMatch(c -> c < 256); }

  private static boolean locks(VmMethod method) {
    if (method.isSynchronized()) return true;
    Instructions instructions = method.instructions();
    for (int bci = 0; bci < instructions.codeBytes(); bci = instructions.next(bci)) {
      if (instructions.opcode(bci) == MONITORENTER) return true;
    }
    return false;
  }

  /// The VM's own frames are no part of a Java stack trace.
  private int flags(VmMethod method) {
    String owner = ownerShown(method).internalName();
    boolean isOurs = owner.startsWith("eggvm/") || owner.contains("$$egg$");
    int flags = isOurs || method.isHidden() ? ImageInfo.METHOD_HIDDEN : 0;
    if (method.isStockNative()) flags |= ImageInfo.METHOD_NATIVE;
    if (locks(method)) flags |= ImageInfo.METHOD_LOCKS;
    return isLatin1(shown(method).getName()) ? flags : flags | ImageInfo.METHOD_NAME_UTF8;
  }
}
