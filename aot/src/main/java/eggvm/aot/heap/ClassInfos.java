package eggvm.aot.heap;

import static eggvm.vm.object.ClassInfo.*;

import eggvm.aot.classfile.AnnotationUses;
import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Declarations;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmType;
import eggvm.aot.reflect.Nesting;
import eggvm.aot.reflect.ReflectionData;
import eggvm.vm.object.ClassInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Reflection records, see [ClassInfo]: for every class its file, nesting and access; the rest as [ReflectionData] says.
final class ClassInfos {
  private final ImageHeap heap;
  private final ClassCells classes;
  private final ReflectionData data;
  private final InfoPool pool;
  private final MemberInfos members;

  ClassInfos(ImageHeap heap, ClassCells classes, ReflectionData data) {
    this.heap = heap;
    this.classes = classes;
    this.data = data;
    pool = new InfoPool(heap);
    members = new MemberInfos(heap, pool, classes, data);
  }

  /// Failure record of what linking throws; null: it links.
  Area.Item linkFailure(VmType type) {
    LinkageFailure failure = type.linkFailure();
    return failure == null ? null : pool.failure(failure);
  }

  /// Null for types that have nothing to tell.
  Area.Item of(VmType type) {
    if (type.isArray() || type.isPrimitive()) return null;
    InfoPool.Slots slots = pool.slots();
    VmType nestHost = type.nestHost();
    slots.string(SOURCE_FILE, type.sourceFile());
    if (nestHost != type) slots.type(NEST_HOST, nestHost);
    slots.number(INNER_ACCESS, type.getModifiers() & 0xffff_ffffL);
    slots.number(CLASS_FILE_VERSION, type.file().minorVersion() << 16 | type.file().majorVersion());
    nesting(type, slots);
    if (data.isDescribed(type)) describe(type, slots);
    else if (data.hasSignatures()) slots.string(SIGNATURE, Declarations.read(type.file()).attributes().signature());
    slots.type(INVOKER, data.invokerOf(type));
    return pool.record(BYTES, slots);
  }

  private void nesting(VmType type, InfoPool.Slots slots) {
    Nesting nesting = Nesting.of(type);
    slots.type(DECLARING_CLASS, nesting.declaringClass());
    slots.type(ENCLOSING_CLASS, nesting.enclosingClass());
    if (data.hasSimpleNames()) slots.string(SIMPLE_NAME, nesting.simpleName());
    if (!data.isDescribed(type)) return;
    slots.string(ENCLOSING_METHOD, nesting.enclosingMethod());
    slots.string(ENCLOSING_DESCRIPTOR, nesting.enclosingDescriptor());
    slots.types(NEST_MEMBERS, inImage(nesting.nestMembers()));
    slots.types(DECLARED_CLASSES, inImage(nesting.declaredClasses()));
    // Sealed without permitted subclasses in the image is still sealed.
    if (nesting.isSealed()) slots.item(PERMITTED_SUBCLASSES, pool.table(inImage(nesting.permittedSubclasses())));
  }

  private List<VmType> inImage(List<String> internalNames) {
    return internalNames.stream().map(heap.universe()::classOrNull).filter(type -> type != null && classes.contains(type)).toList();
  }

  private void describe(VmType type, InfoPool.Slots slots) {
    Declarations declarations = Declarations.read(type.file());
    if (data.isFull(type)) annotations(type, declarations, slots);
    else if (data.hasSignatures()) slots.string(SIGNATURE, declarations.attributes().signature());
    members.add(type, declarations, slots);
  }

  private void annotations(VmType type, Declarations declarations, InfoPool.Slots slots) {
    slots.string(SIGNATURE, declarations.attributes().signature());
    slots.blob(ANNOTATIONS, declarations.attributes().bytes("RuntimeVisibleAnnotations"));
    slots.blob(TYPE_ANNOTATIONS, declarations.attributes().bytes("RuntimeVisibleTypeAnnotations"));
    slots.item(CONSTANTS, constants(type.file(), declarations));
  }

  private Area.Item constants(ClassFile file, Declarations declarations) {
    AnnotationUses uses = new AnnotationUses(file);
    uses.add(declarations.attributes());
    List<Declarations.Member> all = new ArrayList<>(declarations.fields());
    all.addAll(declarations.methods());
    all.addAll(declarations.components());
    for (Declarations.Member member : all) uses.add(member.attributes());
    TreeSet<Integer> used = uses.constants();
    if (used.isEmpty()) return null;
    InfoPool.Slots slots = pool.slots();
    slots.number(0, used.last() + 1);
    for (int cpi : used) constant(file, cpi, 4 + 8 * cpi, slots);
    return pool.record(4 + 8 * (used.last() + 1), slots);
  }

  private void constant(ClassFile file, int cpi, int offset, InfoPool.Slots slots) {
    int at = file.constant(cpi);
    slots.number(offset, file.tag(cpi));
    switch (file.tag(cpi)) {
      case ClassFile.UTF8 -> slots.string(offset + 4, file.utf8(cpi));
      case ClassFile.INTEGER, ClassFile.FLOAT -> slots.number(offset + 4, file.i4(at));
      case ClassFile.LONG, ClassFile.DOUBLE -> slots.item(offset + 4, pool.wide(file.i8(at)));
      default -> throw file.bad("an annotation uses constant " + cpi + " of tag " + file.tag(cpi));
    }
  }
}
