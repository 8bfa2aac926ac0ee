package eggvm.aot.link;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.lower.DispatchLayout;
import eggvm.aot.code.stub.Stub;
import eggvm.aot.code.stub.Stubs;
import eggvm.aot.debuginfo.DebugInfo;
import eggvm.aot.elf.ElfImage;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.heap.ImageHeap;
import eggvm.aot.heap.ImageTables;
import eggvm.aot.heap.Resource;
import eggvm.aot.heap.Statics;
import eggvm.aot.reach.World;
import eggvm.aot.reflect.ReflectionData;
import eggvm.boot.image.NetworkNote;
import eggvm.boot.image.PvhNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.vm.ci.meta.VMConstant;

/// Puts the pieces of an image together.
public final class ImageLinker {
  private static final String OFFSET_OF = "Leggvm/vm/contract/OffsetOf;";
  private static final String IMAGE_SECTIONS = "eggvm/boot/machine/ImageSections.";

  /// Entry points that are the first on their stack.
  private static final List<String> STACK_STARTS = List.of("linuxStart", "pcStart", "fiberStart");

  private final Universe universe;
  private final Map<String, VmMethod> entryPoints;
  private final World world;
  private final boolean isPc;
  private final TextLayout text;
  private final ImageHeap heap;
  private final Statics statics;
  private final CodeTables tables;
  private final ImageTables imageTables;
  private long bssStart;
  private long bssEnd;

  public ImageLinker(
      World world,
      Universe universe,
      DispatchLayout layout,
      Statics statics,
      Map<VmMethod, CompiledMethod> compiled,
      Map<String, VmMethod> entryPoints,
      ReflectionData reflection,
      List<Resource> resources,
      boolean isPc,
      int level) {
    this.universe = universe;
    this.world = world;
    this.statics = statics;
    this.isPc = isPc;
    this.entryPoints = entryPoints;
    List<Stub> stubs = new ArrayList<>(isPc ? Stubs.pc(level) : Stubs.linux(level));
    stubs.addAll(Stubs.common());
    List<CompiledMethod> methods = new LiveCode(world, universe, compiled, entryPoints).methods();
    text = new TextLayout(universe, ElfImage.LOWEST_ADDRESS, stubs, methods, entryPoints);
    heap = new ImageHeap(world, universe, layout, statics, text, entryPoints.get("noImplementation"), reflection);
    heap.allocate(mentioned(methods));
    heap.constants().kind("constants of code");
    text.allocateData(heap);
    tables = new CodeTables(heap, text, entryPoints);
    tables.build();
    heap.constants().kind("resources and name tables");
    imageTables = new ImageTables(heap, resources, reflection.unloadable());
  }

  private static List<VMConstant> mentioned(List<CompiledMethod> methods) {
    List<VMConstant> all = new ArrayList<>();
    for (CompiledMethod method : methods) {
      for (CompiledMethod.Address address : method.addresses()) all.add(address.constant());
      for (CompiledMethod.DataAddress address : method.dataAddresses()) all.add(address.constant());
    }
    return all;
  }

  public ElfImage link() {
    long rodata = nextPage(text.base() + text.size());
    heap.constants().place(rodata);
    long data = nextPage(rodata + heap.constants().size());
    heap.data().place(data);
    bssStart = nextPage(data + heap.data().size());
    bssEnd = bssStart;
    for (Stubs.Space space : isPc ? Stubs.pcSpaces() : Stubs.linuxSpaces()) {
      bssEnd = (bssEnd + space.alignmentBytes() - 1) & -space.alignmentBytes();
      text.define(space.name(), bssEnd);
      bssEnd += space.bytes();
    }
    publish(rodata, data);
    ElfImage image = new ElfImage(text.symbol(isPc ? PvhNote.ENTRY_SYMBOL : "_start"));
    image.code(".text", text.base(), text.link(heap));
    image.constants(".rodata", rodata, heap.constants().bytes());
    image.data(".data", data, heap.data().bytes());
    image.zero(".bss", bssStart, bssEnd - bssStart);
    if (isPc) image.note(new ElfImage.Note(PvhNote.OWNER, PvhNote.TYPE, PvhNote.descriptor(text.symbol(PvhNote.ENTRY_SYMBOL))));
    if (isPc && hasNetwork()) image.note(new ElfImage.Note(NetworkNote.OWNER, NetworkNote.TYPE, NetworkNote.descriptor()));
    symbols(image);
    return image;
  }

  private boolean hasNetwork() {
    for (VmType type : world.types()) {
      if (type.internalName().equals(NetworkNote.DRIVERS)) return true;
    }
    return false;
  }

  private static long nextPage(long address) { return (address + ElfImage.PAGE_BYTES - 1) & -ElfImage.PAGE_BYTES; }

  private void publish(long rodata, long data) {
    tables.publish(statics);
    imageTables.publish(statics);
    statics.set("eggvm/vm/start/ImageInfo.imageStart", text.base());
    statics.set("eggvm/vm/start/ImageInfo.imageEnd", bssEnd);
    statics.set(IMAGE_SECTIONS + "textStart", text.base());
    statics.set(IMAGE_SECTIONS + "textEnd", text.base() + text.size());
    statics.set(IMAGE_SECTIONS + "rodataStart", rodata);
    statics.set(IMAGE_SECTIONS + "rodataEnd", rodata + heap.constants().size());
    statics.set(IMAGE_SECTIONS + "dataStart", data);
    statics.set(IMAGE_SECTIONS + "bssEnd", bssEnd);
    for (VmType type : world.types()) {
      if (type.isArray() || type.isPrimitive() || !type.internalName().startsWith("eggvm/")) continue;
      for (VmField field : type.fields()) {
        if (field.isStatic() && field.hasAnnotation(OFFSET_OF)) publishOffset(field);
      }
    }
  }

  private void publishOffset(VmField field) {
    String owner = field.annotationString(OFFSET_OF, "type").replace('.', '/');
    String name = field.annotationString(OFFSET_OF, "field");
    for (VmField target : universe.classOrNull(owner).fields()) {
      if (!target.getName().equals(name)) continue;
      long value = target.isStatic() ? heap.staticAddress(target) : target.getOffset();
      statics.set(field.owner().internalName() + "." + field.getName(), value);
      return;
    }
    throw new IllegalStateException(field.symbol() + " asks for " + owner + "." + name + ", which does not exist");
  }

  /// Java names for gdb, perf and nm.
  private void symbols(ElfImage image) {
    text.stubOffsets().forEach((name, offset) -> image.symbol(name, text.base() + offset, 0, true));
    for (CompiledMethod method : text.methods()) {
      image.symbol(method.method().symbol(), text.of(method.method()), method.code().length, true);
    }
    for (Stubs.Space space : isPc ? Stubs.pcSpaces() : Stubs.linuxSpaces()) {
      image.symbol(space.name(), text.symbol(space.name()), space.bytes(), false);
    }
  }

  /// In the file only; makes it a third larger.
  public void debugInfo(ElfImage image) {
    DebugInfo info = new DebugInfo();
    for (Stub stub : text.stubs()) info.stub(text.symbol(stub.name()), stub);
    for (CompiledMethod method : text.methods()) info.method(text.of(method.method()), method, callerOf(method.method()));
    info.addTo(image);
  }

  private Stub.Caller callerOf(VmMethod method) {
    for (String symbol : STACK_STARTS) if (entryPoints.get(symbol) == method) return Stub.Caller.NONE;
    return Stub.Caller.CALL;
  }

  public List<CompiledMethod> methods() { return text.methods(); }

  public Map<String, Integer> dataKinds() { return heap.data().bytesByKind(); }

  public Map<String, Integer> metadataKinds() { return heap.constants().bytesByKind(); }

  public int methodCount() { return text.methods().size(); }

  public int classCount() { return imageTables.classCount(); }

  public long codeBytes() { return text.size(); }

  public long dataBytes() { return heap.data().size(); }

  public long metadataBytes() { return heap.constants().size(); }
}
