package eggvm.aot.heap;

import static eggvm.vm.object.ClassInfo.*;

import eggvm.aot.classfile.Attributes;
import eggvm.aot.classfile.Declarations;
import eggvm.aot.classfile.Descriptors;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reflect.ReflectionData;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// The tables of fields, methods, constructors and record components of a [eggvm.vm.object.ClassInfo].
/// Members whose types are not in the image are left out; one whose types do not exist at all says so.
final class MemberInfos {
  private interface Row {
    void fill(int offset, InfoPool.Slots slots);
  }

  private final ImageHeap heap;
  private final InfoPool pool;
  private final ClassCells classes;
  private final ReflectionData data;

  MemberInfos(ImageHeap heap, InfoPool pool, ClassCells classes, ReflectionData data) {
    this.heap = heap;
    this.pool = pool;
    this.classes = classes;
    this.data = data;
  }

  void add(VmType type, Declarations declarations, InfoPool.Slots slots) {
    slots.item(FIELDS, fields(type, declarations));
    slots.item(METHODS, methods(type, declarations, false));
    slots.item(CONSTRUCTORS, methods(type, declarations, true));
    slots.item(RECORD_COMPONENTS, components(type, declarations));
  }

  private Area.Item table(int rowBytes, List<Row> rows) {
    if (rows.isEmpty()) return null;
    InfoPool.Slots slots = pool.slots();
    slots.number(0, rows.size());
    for (int i = 0; i < rows.size(); i++) rows.get(i).fill(4 + rowBytes * i, slots);
    return pool.record(4 + rowBytes * rows.size(), slots);
  }

  private Area.Item fields(VmType owner, Declarations declarations) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < declarations.fields().size(); i++) {
      Declarations.Member member = declarations.fields().get(i);
      VmField field = owner.fields()[i];
      LinkageFailure missing = missing(owner, List.of(member.descriptor()));
      VmType type = inImage(owner, member.descriptor());
      if (missing != null) rows.add(failing(pool.failure(missing), FIELD_NAME, FIELD_MODIFIERS, member));
      else if (type != null && data.shows(field)) rows.add((at, slots) -> field(field, type, member, at, slots));
    }
    return table(FIELD_BYTES, rows);
  }

  /// Listing comes to this row and fails.
  private static Row failing(Area.Item failure, int nameOffset, int modifiersOffset, Declarations.Member member) {
    return (at, slots) -> {
      slots.item(at + nameOffset, failure);
      slots.number(at + modifiersOffset, member.access());
    };
  }

  /// Null: all these types exist.
  private static LinkageFailure missing(VmType owner, List<String> descriptors) {
    for (String descriptor : descriptors) {
      if (owner.universe().typeOrNull(descriptor) == null) return owner.universe().failureOfClass(Descriptors.internalName(descriptor));
    }
    return null;
  }

  private static List<String> typesOf(VmMethod method, Attributes attributes) {
    List<String> types = new ArrayList<>(Descriptors.parameters(method.descriptor()));
    types.add(Descriptors.returned(method.descriptor()));
    for (String name : exceptionNames(method.owner(), attributes)) types.add(Descriptors.ofClass(name));
    return types;
  }

  private static List<String> exceptionNames(VmType owner, Attributes attributes) {
    List<String> names = new ArrayList<>();
    int body = attributes.body("Exceptions");
    for (int i = 0; body != 0 && i < owner.file().u2(body); i++) names.add(owner.file().className(owner.file().u2(body + 2 + 2 * i)));
    return names;
  }

  private void field(VmField field, VmType type, Declarations.Member member, int at, InfoPool.Slots slots) {
    slots.string(at + FIELD_NAME, member.name());
    slots.type(at + FIELD_TYPE, type);
    slots.number(at + FIELD_MODIFIERS, member.access());
    slots.address(at + FIELD_OFFSET, () -> field.isStatic() ? heap.staticAddress(field) : field.offset());
    if (!data.isFull(field.owner())) return;
    slots.string(at + FIELD_SIGNATURE, member.attributes().signature());
    slots.blob(at + FIELD_ANNOTATIONS, member.attributes().bytes("RuntimeVisibleAnnotations"));
    slots.blob(at + FIELD_TYPE_ANNOTATIONS, member.attributes().bytes("RuntimeVisibleTypeAnnotations"));
  }

  private Area.Item methods(VmType owner, Declarations declarations, boolean constructors) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < declarations.methods().size(); i++) {
      Declarations.Member member = declarations.methods().get(i);
      VmMethod method = owner.methods()[i];
      if (method.isClassInitializer() || method.isConstructor() != constructors || ReflectionData.isBuilderMade(member.name())) continue;
      LinkageFailure missing = missing(owner, typesOf(method, member.attributes()));
      if (missing != null) rows.add(failing(pool.failure(missing), METHOD_NAME, METHOD_MODIFIERS, member));
      if (missing != null || !data.shows(method)) continue;
      List<VmType> parameters = inImage(owner, Descriptors.parameters(member.descriptor()));
      VmType result = inImage(owner, Descriptors.returned(member.descriptor()));
      if (parameters != null && result != null) rows.add((at, slots) -> method(method, parameters, result, member, at, slots));
    }
    return table(METHOD_BYTES, rows);
  }

  private void method(VmMethod method, List<VmType> parameters, VmType result, Declarations.Member member, int at, InfoPool.Slots slots) {
    Attributes attributes = member.attributes();
    slots.string(at + METHOD_NAME, member.name());
    slots.types(at + METHOD_PARAMETERS, parameters);
    slots.type(at + METHOD_RETURN, result);
    slots.types(at + METHOD_EXCEPTIONS, exceptions(method.owner(), attributes));
    slots.number(at + METHOD_MODIFIERS, member.access() | (method.isStockNative() ? Modifier.NATIVE : 0));
    slots.number(at + METHOD_INVOKER, data.invokerIndexOf(method) & 0xffff_ffffL);
    if (!data.isFull(method.owner())) return;
    slots.string(at + METHOD_SIGNATURE, attributes.signature());
    slots.blob(at + METHOD_ANNOTATIONS, attributes.bytes("RuntimeVisibleAnnotations"));
    slots.blob(at + METHOD_PARAMETER_ANNOTATIONS, attributes.bytes("RuntimeVisibleParameterAnnotations"));
    slots.blob(at + METHOD_DEFAULT, attributes.bytes("AnnotationDefault"));
    slots.blob(at + METHOD_TYPE_ANNOTATIONS, attributes.bytes("RuntimeVisibleTypeAnnotations"));
    slots.blob(at + METHOD_PARAMETER_NAMES, attributes.bytes("MethodParameters"));
  }

  private List<VmType> exceptions(VmType owner, Attributes attributes) {
    List<VmType> types = new ArrayList<>();
    for (String name : exceptionNames(owner, attributes)) {
      VmType type = inImage(owner, Descriptors.ofClass(name));
      if (type != null) types.add(type);
    }
    return types;
  }

  private Area.Item components(VmType owner, Declarations declarations) {
    List<Row> rows = new ArrayList<>();
    for (Declarations.Member member : declarations.components()) {
      LinkageFailure missing = missing(owner, List.of(member.descriptor()));
      VmType type = inImage(owner, member.descriptor());
      Area.Item failure = missing == null ? null : pool.failure(missing);
      if (missing != null) rows.add((at, slots) -> slots.item(at + COMPONENT_NAME, failure));
      else if (type != null) rows.add((at, slots) -> component(type, member, at, slots));
    }
    return table(RECORD_COMPONENT_BYTES, rows);
  }

  private static void component(VmType type, Declarations.Member member, int at, InfoPool.Slots slots) {
    slots.string(at + COMPONENT_NAME, member.name());
    slots.type(at + COMPONENT_TYPE, type);
    slots.string(at + COMPONENT_SIGNATURE, member.attributes().signature());
    slots.blob(at + COMPONENT_ANNOTATIONS, member.attributes().bytes("RuntimeVisibleAnnotations"));
    slots.blob(at + COMPONENT_TYPE_ANNOTATIONS, member.attributes().bytes("RuntimeVisibleTypeAnnotations"));
  }

  /// Null when one of them has no Class object.
  private List<VmType> inImage(VmType owner, List<String> descriptors) {
    List<VmType> types = new ArrayList<>();
    for (String descriptor : descriptors) {
      VmType type = inImage(owner, descriptor);
      if (type == null) return null;
      types.add(type);
    }
    return types;
  }

  private VmType inImage(VmType owner, String descriptor) {
    VmType type = owner.universe().typeOrNull(descriptor);
    return type != null && classes.contains(type) ? type : null;
  }
}
