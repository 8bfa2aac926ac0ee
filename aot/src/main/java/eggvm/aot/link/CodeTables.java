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
  private static final int CHUNK_BYTES = 256;
  private static final int MONITORENTER = 194;
  private static final String IMAGE_INFO = "eggvm/vm/start/ImageInfo.";

  private record Fault(int offset, int handler) {}

  private record Site(int offset, int handler, int map, int debug) {}

  private final ImageHeap heap;
  private final TextLayout text;
  private final Map<String, VmMethod> entryPoints;
  private final List<Site> sites = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Pool maps = new Pool();
  private final Pool debug = new Pool();
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
        int handler = site.handler() < 0 ? 0 : start + site.handler();
        sites.add(new Site(start + site.returnOffset(), handler, map(site), debug(site.frames())));
      }
      for (CompiledMethod.Fault fault : method.faults()) faults.add(new Fault(start + fault.offset(), start + fault.handler()));
    }
    heap.constants().kind("return addresses and handlers");
    pcs = table(s -> s.offset);
    handlers = table(s -> s.handler);
    chunks = chunks();
    heap.constants().kind("null checks by fault");
    faultTable = faultTable();
    heap.constants().kind("reference maps");
    mapOffsets = table(s -> s.map);
    mapPool = blob(maps.bytes());
    heap.constants().kind("stack trace positions");
    debugOffsets = table(s -> s.debug);
    debugPool = blob(debug.bytes());
    heap.constants().kind("stack trace methods");
    methodTable = methodTable();
    namePool = blob(names.bytes());
  }

  private Area.Item pcs, handlers, mapOffsets, debugOffsets, chunks, faultTable, mapPool, debugPool, methodTable, namePool;

  void publish(Statics statics) {
    statics.set(IMAGE_INFO + "textStart", text.base());
    statics.set(IMAGE_INFO + "textEnd", text.base() + text.size());
    statics.set(IMAGE_INFO + "callSiteCount", sites.size());
    statics.set(IMAGE_INFO + "callSitePcs", pcs.address());
    statics.set(IMAGE_INFO + "callSiteHandlers", handlers.address());
    statics.set(IMAGE_INFO + "callSiteMaps", mapOffsets.address());
    statics.set(IMAGE_INFO + "callSiteDebug", debugOffsets.address());
    statics.set(IMAGE_INFO + "callSiteChunks", chunks.address());
    statics.set(IMAGE_INFO + "faults", faultTable.address());
    statics.set(IMAGE_INFO + "faultCount", faults.size());
    statics.set(IMAGE_INFO + "mapPool", mapPool.address());
    statics.set(IMAGE_INFO + "debugPool", debugPool.address());
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
    return new Site(text.stubOffsets().get(stub.name()) + stub.pollReturn(), 0, maps.add(map.toByteArray()), debug(List.of(frame)));
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

  private int debug(List<CompiledMethod.Frame> frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < frames.size(); i++) {
      int more = i + 1 < frames.size() ? 1 : 0;
      Pool.varint(out, indexOf(frames.get(i).method()) << 1 | more);
      Pool.varint(out, frames.get(i).line());
    }
    return debug.add(out.toByteArray());
  }

  private int indexOf(VmMethod method) {
    return methodIndices.computeIfAbsent(
        method,
        m -> {
          methods.add(m);
          return methods.size() - 1;
        });
  }

  private interface Column {
    int of(Site site);
  }

  private Area.Item table(Column column) {
    return heap.constants().allocate(4 * sites.size(), 4)
        .content(
            item -> {
              for (int i = 0; i < sites.size(); i++) item.u32(4 * i, column.of(sites.get(i)));
            });
  }

  private Area.Item chunks() {
    int count = text.size() / CHUNK_BYTES + 2;
    int[] first = new int[count];
    int site = 0;
    for (int i = 0; i < count; i++) {
      while (site < sites.size() && sites.get(site).offset < CHUNK_BYTES * i) site++;
      first[i] = site;
    }
    return heap.constants().allocate(4 * count, 4)
        .content(
            item -> {
              for (int i = 0; i < count; i++) item.u32(4 * i, first[i]);
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
