package eggvm.aot.graph;

import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Places instance fields: those of the superclass first, then larger before smaller, references before numbers; holes are filled.
/// ```
///  0 header  8 ┌ superclass fields ┐ hole ┌ own fields ┐ hole of the next subclass
/// ```
final class FieldLayout {
  private record Gap(int start, int end) {}

  /// Superclass fields first, in order of placement.
  final VmField[] fields;
  final int instanceBytes;
  final int[] referenceOffsets;

  private final int endBytes;
  private final List<Gap> gaps = new ArrayList<>();

  FieldLayout(VmType type) {
    FieldLayout above = type.superType() == null ? null : type.superType().layout();
    List<VmField> all = new ArrayList<>();
    int end = ObjectLayout.FIRST_FIELD;
    if (above != null) {
      all.addAll(List.of(above.fields));
      gaps.addAll(above.gaps);
      end = above.endBytes;
    }
    if (type.internalName().equals("java/lang/Class")) end = ClassLayout.JAVA_FIELDS;
    for (VmField field : own(type)) {
      end = place(field, end);
      all.add(field);
    }
    endBytes = end;
    fields = all.toArray(VmField[]::new);
    instanceBytes = (int) ObjectLayout.alignCell(end);
    referenceOffsets = references(all);
  }

  private static List<VmField> own(VmType type) {
    List<VmField> own = new ArrayList<>();
    for (VmField field : type.fields()) if (!Modifier.isStatic(field.accessFlags())) own.add(field);
    own.sort(Comparator.comparingInt((VmField f) -> -f.bytes()).thenComparing(f -> !f.isReference()));
    return own;
  }

  /// Returns the new end.
  private int place(VmField field, int end) {
    int bytes = field.bytes();
    for (Gap gap : gaps) {
      int start = align(gap.start, bytes);
      if (start + bytes > gap.end) continue;
      gaps.remove(gap);
      addGap(gap.start, start);
      addGap(start + bytes, gap.end);
      field.instanceOffset = start;
      return end;
    }
    int start = align(end, bytes);
    addGap(end, start);
    field.instanceOffset = start;
    return start + bytes;
  }

  private void addGap(int start, int end) { if (start < end) gaps.add(new Gap(start, end)); }

  private static int align(int offset, int bytes) { return (offset + bytes - 1) & -bytes; }

  private static int[] references(List<VmField> fields) {
    TreeSet<Integer> offsets = new TreeSet<>();
    for (VmField field : fields) if (field.isReference()) offsets.add(field.instanceOffset);
    return offsets.stream().mapToInt(Integer::intValue).toArray();
  }
}
