package eggvm.aot.heap;

import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmType;
import eggvm.vm.start.ImageInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The image's lists of classes, literals and resources, as [ImageInfo] has them.
public final class ImageTables {
  private static final String IMAGE_INFO = "eggvm/vm/start/ImageInfo.";

  private final ImageHeap heap;
  private final List<VmType> types;
  private final List<String> literals;
  private final Area.Item classTable;
  private final Area.Item classModules;
  private final Area.Item classByName;
  private final Area.Item literalTable;
  private final Area.Item resourceTable;
  private final Area.Item unloadableTable;
  private final Area.Item propertyTable;

  /// Comes last: later classes and strings would be missing in the tables.
  public ImageTables(ImageHeap heap, List<Resource> resources, Map<String, LinkageFailure> unloadable) {
    this.heap = heap;
    types = heap.classes().types();
    resourceTable = resources(resources.stream().sorted(Comparator.comparing(Resource::name)).toList());
    classModules = modules();
    unloadableTable = failures(unloadable);
    propertyTable = heap.constants().allocate(4, 4);
    literals = new ArrayList<>(heap.strings().all());
    classTable =
        heap.constants().allocate(4 * types.size(), 4)
            .content(
                item -> {
                  for (int i = 0; i < types.size(); i++) item.u32(4 * i, heap.classAddress(types.get(i)));
                });
    Map<String, VmType> byName = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (VmType type : types) {
      if (type.isPrimitive()) continue; // Class.forName("int") finds no class
      byName.put(ClassCells.nameOf(type), type);
      names.add(ClassCells.nameOf(type));
    }
    nameCapacity = HashTables.capacityFor(names.size());
    classByName = HashTables.of(heap.constants(), names, name -> heap.classAddress(byName.get(name)));
    literalTable = HashTables.of(heap.constants(), literals, heap.strings()::addressOf);
  }

  private final int nameCapacity;

  private Area.Item modules() {
    for (VmType type : types) {
      if (moduleOf(type) != null) heap.strings().of(moduleOf(type));
    }
    return heap.constants().allocate(4 * types.size(), 4)
        .content(
            item -> {
              for (int i = 0; i < types.size(); i++) item.u32(4 * i, heap.strings().addressOf(moduleOf(types.get(i))));
            });
  }

  /// Null: the class path.
  private static String moduleOf(VmType type) {
    VmType element = type.elementalType();
    if (element.isPrimitive() || element.internalName().startsWith("eggvm/")) return "java.base";
    return element.module();
  }

  /// Sorted by name; of equal names in the given order.
  private Area.Item resources(List<Resource> all) {
    List<Area.Item> blobs = new ArrayList<>();
    for (Resource each : all) {
      heap.strings().of(each.name());
      blobs.add(heap.constants().allocate(Math.max(1, each.content().length), 8).content(item -> item.put(0, each.content())));
    }
    return heap.constants().allocate(4 + 12 * all.size(), 4)
        .content(
            item -> {
              item.u32(0, all.size());
              for (int i = 0; i < all.size(); i++) {
                item.u32(4 + 12 * i, heap.strings().addressOf(all.get(i).name()));
                item.u32(8 + 12 * i, all.get(i).content().length);
                item.u32(12 + 12 * i, blobs.get(i).address());
              }
            });
  }

  private Area.Item failures(Map<String, LinkageFailure> byInternalName) {
    InfoPool pool = new InfoPool(heap);
    InfoPool.Slots slots = pool.slots();
    slots.number(0, byInternalName.size());
    int at = 4;
    for (Map.Entry<String, LinkageFailure> each : byInternalName.entrySet()) {
      slots.string(at, each.getKey().replace('/', '.'));
      slots.item(at + 4, pool.failure(each.getValue()));
      at += 8;
    }
    return pool.record(at, slots);
  }

  public void publish(Statics statics) {
    statics.set(IMAGE_INFO + "referenceStaticsStart", statics.referencesStart());
    statics.set(IMAGE_INFO + "referenceStaticsEnd", statics.referencesEnd());
    statics.set(IMAGE_INFO + "objectsStart", heap.objects().start());
    statics.set(IMAGE_INFO + "objectsEnd", heap.objects().end());
    statics.set(IMAGE_INFO + "classTable", classTable.address());
    statics.set(IMAGE_INFO + "classModules", classModules.address());
    statics.set(IMAGE_INFO + "classCount", types.size());
    statics.set(IMAGE_INFO + "classByName", classByName.address());
    statics.set(IMAGE_INFO + "classByNameCapacity", nameCapacity);
    statics.set(IMAGE_INFO + "literals", literalTable.address());
    statics.set(IMAGE_INFO + "literalsCapacity", HashTables.capacityFor(literals.size()));
    statics.set(IMAGE_INFO + "bitmapOffset", heap.layout().bitmapOffset());
    statics.set(IMAGE_INFO + "bitmapBytes", heap.layout().bitmapBytes());
    statics.set(IMAGE_INFO + "dispatchOffset", heap.layout().dispatchOffset());
    VmType objects = heap.universe().type("[Ljava/lang/Object;");
    statics.set(IMAGE_INFO + "objectArrayClass", heap.classAddress(objects));
    statics.set(IMAGE_INFO + "objectArrayClassBytes", heap.classes().bytesOf(objects));
    statics.set(IMAGE_INFO + "byteArrayClass", heap.classAddress(heap.universe().type("[B")));
    statics.set(IMAGE_INFO + "stringClass", heap.classAddress(heap.universe().string()));
    statics.set(IMAGE_INFO + "resources", resourceTable.address());
    statics.set(IMAGE_INFO + "unloadableClasses", unloadableTable.address());
    statics.set(IMAGE_INFO + "properties", propertyTable.address());
  }

  public int classCount() { return types.size(); }
}
