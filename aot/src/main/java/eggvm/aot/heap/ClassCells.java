package eggvm.aot.heap;

import eggvm.aot.code.lower.DispatchLayout;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import eggvm.aot.reflect.ReflectionData;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.vm.ci.meta.JavaKind;

/// The Class objects: run-time types with their dispatch tables.
final class ClassCells {
  private static final String[] REFERENCE_KINDS = {
    "java/lang/ref/SoftReference", "java/lang/ref/WeakReference", "java/lang/ref/FinalReference", "java/lang/ref/PhantomReference"
  };

  private final Universe universe;
  private final World world;
  private final DispatchLayout layout;
  private final Area cells;
  private final Area constants;
  private final Strings strings;
  private final CodeAddresses code;
  private final long noImplementation;
  private final ClassInfos infos;
  private final Map<VmType, Area.Item> items = new LinkedHashMap<>();
  private final Map<String, Area.Item> referenceMaps = new LinkedHashMap<>();

  ClassCells(ImageHeap heap, CodeAddresses code, VmMethod noImplementation, ReflectionData reflection) {
    this.universe = heap.universe();
    this.world = heap.world();
    this.layout = heap.layout();
    this.cells = heap.data();
    this.constants = heap.constants();
    this.strings = heap.strings();
    this.code = code;
    this.noImplementation = code.of(noImplementation);
    this.infos = new ClassInfos(heap, this, reflection);
  }

  /// Cells for `types` and for all that they lead to.
  void allocate(List<VmType> types) {
    for (VmType type : types) allocate(type);
    for (VmType type : List.copyOf(items.keySet())) fill(type);
  }

  private void allocate(VmType type) {
    if (items.containsKey(type)) return;
    VmMethod[] table = world.dispatchTable(type);
    int bytes = layout.slotOffset(table == null ? 0 : table.length);
    items.put(type, cells.allocate((int) ObjectLayout.alignCell(bytes), ObjectLayout.CELL_ALIGNMENT));
    if (type.superType() != null) allocate(type.superType());
    for (VmType each : type.interfaces()) allocate(each);
    if (type.componentType() != null) allocate(type.componentType());
  }

  List<VmType> types() { return new ArrayList<>(items.keySet()); }

  boolean contains(VmType type) { return items.containsKey(type); }

  long addressOf(VmType type) {
    Area.Item item = items.get(type);
    if (item == null) throw new IllegalStateException("no Class object for " + type.descriptor());
    return item.address();
  }

  /// 0 for a type without Class object.
  long addressOrZero(VmType type) { return type != null && items.containsKey(type) ? items.get(type).address() : 0; }

  int bytesOf(VmType type) { return items.get(type).bytes(); }

  private void fill(VmType type) {
    Area.Item map = referenceMap(type);
    Area.Item interfaces = interfaces(type);
    Area.Item info = infos.of(type);
    Area.Item linkFailure = infos.linkFailure(type);
    strings.of(nameOf(type));
    VmMethod initializer = type.needsInitialization() ? type.pendingInitializer() : null;
    items.get(type)
        .content(
            item -> {
              item.u32(ObjectLayout.CLASS, addressOf(universe.classType()));
              item.u32(ClassLayout.KIND, kind(type));
              item.u32(ClassLayout.SIZE, size(type));
              item.u32(ClassLayout.TYPE_ID, type.typeId & 0xffff_ffffL);
              item.u32(ClassLayout.TYPE_END, type.typeEnd & 0xffff_ffffL);
              item.u32(ClassLayout.TEST_BIT, type.testBit & 0xffff_ffffL);
              item.u32(ClassLayout.INIT_STATE, type.needsInitialization() ? ClassLayout.INIT_NONE : ClassLayout.INIT_DONE);
              item.u32(ClassLayout.REFERENCE_MAP, map == null ? 0 : map.address());
              item.u32(ClassLayout.FLAGS, flags(type));
              item.u32(ClassLayout.INITIALIZER, initializer == null ? 0 : code.of(initializer));
              item.u32(ClassLayout.SUPER, addressOrZero(type.isInterface() ? null : type.superType()));
              item.u32(ClassLayout.COMPONENT, addressOrZero(type.componentType()));
              item.u32(ClassLayout.ARRAY, addressOrZero(arrayOf(type)));
              item.u32(ClassLayout.INTERFACES, interfaces.address());
              item.u32(ClassLayout.INFO, info == null ? 0 : info.address());
              item.u32(ClassLayout.ACCESS, type.accessFlags());
              item.u32(ClassLayout.LINK_FAILURE, linkFailure == null ? 0 : linkFailure.address());
              javaFields(type, item);
              bitmap(type, item);
              dispatchTable(type, item);
            });
  }

  private VmType arrayOf(VmType type) { return type.getJavaKind() == JavaKind.Void ? null : universe.typeOrNull("[" + type.descriptor()); }

  private static int kind(VmType type) {
    if (type.isPrimitive()) return ClassLayout.KIND_PRIMITIVE;
    if (type.isArray()) {
      return type.componentType().isPrimitive() ? ClassLayout.KIND_PRIMITIVE_ARRAY : ClassLayout.KIND_OBJECT_ARRAY;
    }
    return type.isInterface() ? ClassLayout.KIND_INTERFACE : ClassLayout.KIND_INSTANCE;
  }

  private int size(VmType type) {
    if (type.isArray()) return type.componentType().elementLog2();
    if (type.isPrimitive()) return type.getJavaKind() == JavaKind.Void ? 0 : type.elementLog2();
    // The collector and clone() read it from the class, and Class objects differ in size: they are never allocated.
    return type.isInterface() ? 0 : type.instanceBytes();
  }

  private int flags(VmType type) {
    int flags = 0;
    boolean isPlain = type.isPlainClass();
    if (!isPlain || type.isAbstractClass() || type == universe.classType()) flags |= ClassLayout.FLAG_NOT_INSTANTIABLE;
    if (type.isArray() || type.isSubtypeOf(universe.cloneable())) flags |= ClassLayout.FLAG_CLONEABLE;
    if (type.isInterface() && type.declaresDefaultMethods()) flags |= ClassLayout.FLAG_DEFAULT_METHODS;
    if (isPlain && type.superType() != null && type.superType().internalName().equals("java/lang/Record")) flags |= ClassLayout.FLAG_RECORD;
    for (int i = 0; isPlain && i < REFERENCE_KINDS.length; i++) {
      VmType reference = universe.classOrNull(REFERENCE_KINDS[i]);
      if (reference != null && type.isSubtypeOf(reference)) {
        flags |= ClassLayout.FLAG_REFERENCE | i << ClassLayout.FLAG_REFERENCE_SHIFT;
      }
    }
    return flags;
  }

  private Area.Item referenceMap(VmType type) {
    int[] offsets = type.isPlainClass() ? type.referenceOffsets() : new int[0];
    if (offsets.length == 0) return null;
    return referenceMaps.computeIfAbsent(
        java.util.Arrays.toString(offsets),
        key ->
            constants.allocate(2 + 2 * offsets.length, 2)
                .content(
                    item -> {
                      item.u16(0, offsets.length);
                      for (int i = 0; i < offsets.length; i++) item.u16(2 + 2 * i, offsets[i]);
                    }));
  }

  private Area.Item interfaces(VmType type) {
    VmType[] all = type.interfaces();
    return constants.allocate(4 + 4 * all.length, 4)
        .content(
            item -> {
              item.u32(0, all.length);
              for (int i = 0; i < all.length; i++) item.u32(4 + 4 * i, addressOf(all[i]));
            });
  }

  static String nameOf(VmType type) {
    if (type.isPrimitive()) return type.getJavaKind().getJavaName();
    return type.isArray() ? type.descriptor().replace('/', '.') : type.internalName().replace('/', '.');
  }

  private void javaFields(VmType type, Area.Item item) {
    for (VmField field : universe.classType().fields()) {
      if (field.isStatic()) continue;
      switch (field.getName()) {
        case "name" -> item.reference(field.offset(), strings.addressOf(nameOf(type)));
        case "modifiers" -> item.u16(field.offset(), modifiers(type));
        case "primitive" -> item.u8(field.offset(), type.isPrimitive() ? 1 : 0);
        case "componentType" -> item.reference(field.offset(), addressOrZero(type.componentType()));
        default -> {}
      }
    }
  }

  /// As Class.getModifiers() has it.
  private static int modifiers(VmType type) {
    if (type.isPrimitive()) return Modifier.PUBLIC | Modifier.FINAL | Modifier.ABSTRACT;
    if (!type.isArray()) return type.getModifiers() & 0xffff;
    int element = type.elementalType().isPrimitive() ? Modifier.PUBLIC : type.elementalType().getModifiers();
    return element & (Modifier.PUBLIC | Modifier.PRIVATE | Modifier.PROTECTED) | Modifier.FINAL | Modifier.ABSTRACT;
  }

  private void bitmap(VmType type, Area.Item item) {
    byte[] bits = new byte[layout.bitmapBytes()];
    for (VmType tested : world.testedTypes()) {
      if (type.isSubtypeOf(tested)) bits[tested.testBit >> 3] |= (byte) (1 << (tested.testBit & 7));
    }
    item.put(layout.bitmapOffset(), bits);
  }

  private void dispatchTable(VmType type, Area.Item item) {
    VmMethod[] table = world.dispatchTable(type);
    if (table == null) return;
    for (int i = 0; i < table.length; i++) {
      long address = table[i] == null ? noImplementation : code.of(table[i]);
      item.u32(layout.slotOffset(i), address == 0 ? noImplementation : address);
    }
  }
}
