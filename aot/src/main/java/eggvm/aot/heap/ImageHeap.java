package eggvm.aot.heap;

import eggvm.aot.code.lower.DispatchLayout;
import eggvm.aot.graph.ImageObject;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.SymbolConstant;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import eggvm.aot.reflect.ReflectionData;
import eggvm.vm.object.ObjectLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.vm.ci.meta.VMConstant;

/// All objects of the image, and the addresses of what code refers to.
public final class ImageHeap {
  private final Universe universe;
  private final World world;
  private final DispatchLayout layout;
  private final Area data = new Area(".data");
  private final Area constants = new Area(".rodata");
  private final Strings strings;
  private final Statics statics;
  private final ClassCells classes;
  private final Objects objects;
  private final Map<VmType, Area.Item> singletons = new LinkedHashMap<>();

  public ImageHeap(World world, Universe universe, DispatchLayout layout, Statics statics, CodeAddresses code, VmMethod noImplementation,
      ReflectionData reflection) {
    this.universe = universe;
    this.world = world;
    this.layout = layout;
    this.statics = statics;
    strings = new Strings(universe, data, constants);
    classes = new ClassCells(this, code, noImplementation, reflection);
    strings.use(classes);
    objects = new Objects(this);
  }

  public Universe universe() { return universe; }

  public World world() { return world; }

  DispatchLayout layout() { return layout; }

  public Area data() { return data; }

  public Area constants() { return constants; }

  Strings strings() { return strings; }

  public Statics statics() { return statics; }

  ClassCells classes() { return classes; }

  Objects objects() { return objects; }

  /// Gives every object its place. `mentioned`: what compiled code refers to.
  public void allocate(List<VMConstant> mentioned) {
    java.util.TreeMap<String, VmType> types = new java.util.TreeMap<>();
    for (VmType type : world.types()) types.put(type.descriptor(), type);
    for (VMConstant constant : mentioned) {
      if (constant instanceof ObjectConstant object && object.value() instanceof VmType type) types.put(type.descriptor(), type);
    }
    types.put("[B", universe.type("[B"));
    types.put("[Ljava/lang/Object;", universe.type("[Ljava/lang/Object;"));
    classes.allocate(List.copyOf(types.values()));
    for (VMConstant constant : mentioned) allocate(constant);
    objects.allocate();
    data.kind("static fields");
    statics.allocate(this);
    data.kind("tables");
  }

  private void allocate(VMConstant constant) {
    if (!(constant instanceof ObjectConstant object)) return;
    if (object.isString()) strings.of((String) object.value());
    else if (object.value() instanceof ObjectConstant.Singleton singleton) singleton(singleton.type());
  }

  Area.Item singleton(VmType type) {
    return singletons.computeIfAbsent(
        type,
        t ->
            data.allocate(t.instanceBytes(), ObjectLayout.CELL_ALIGNMENT)
                .content(item -> item.u32(ObjectLayout.CLASS, classes.addressOf(t))));
  }

  /// Address of an object, class or table; places must be known.
  public long addressOf(VMConstant constant) {
    if (!(constant instanceof ObjectConstant object)) throw new IllegalArgumentException("constant " + constant);
    return switch (object.value()) {
      case String text -> strings.addressOf(text);
      case VmType type -> classes.addressOf(type);
      case ImageObject made -> objects.addressOf(made);
      case ObjectConstant.Singleton singleton -> singletons.get(singleton.type()).address();
      case SymbolConstant symbol -> statics.tableAddress(symbol.name());
      default -> throw new IllegalArgumentException("object of the builder in compiled code: " + object.value());
    };
  }

  /// Address of the slot of a static field; 0 without one.
  public long staticAddress(VmField field) { return statics.addressOf(field); }

  /// Address of a Class object; 0 when the image has none.
  public long classAddress(VmType type) { return classes.addressOrZero(type); }
}
