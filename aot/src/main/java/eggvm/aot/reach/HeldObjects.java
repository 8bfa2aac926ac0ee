package eggvm.aot.reach;

import eggvm.aot.graph.ImageObject;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The objects that the image begins with: what static fields that something may read lead to. Their classes come to the places of the
/// fields that hold them, as if the initialisers ran in the image.
final class HeldObjects {
  private record Held(ImageObject object, Reason because) {}

  private final Reachability facts;
  private final Set<ImageObject> objects = new HashSet<>();
  /// Statics of initialised classes that no code mentions yet, by name.
  private final Map<String, List<VmField>> unread = new HashMap<>();
  private final Deque<Held> work = new ArrayDeque<>();

  HeldObjects(Reachability facts) { this.facts = facts; }

  boolean contains(ImageObject object) { return objects.contains(object); }

  /// The class is initialised, and an object in the field. Who asks for a field's offset has its name as a string constant, see [Places].
  void mayBeRead(VmField field, boolean isRead) {
    if (isRead || facts.places().isOpen(field.getName())) read(field);
    else unread.computeIfAbsent(field.getName(), name -> new ArrayList<>()).add(field);
  }

  void named(String fieldName) {
    List<VmField> fields = unread.remove(fieldName);
    if (fields != null) fields.forEach(this::read);
  }

  void read(VmField field) {
    if (!(field.owner().initialValues().get(field) instanceof ObjectConstant value) || !(value.value() instanceof ImageObject)) return;
    flow(value, field);
    add(value, new Reason(field, "holds it from the start"));
    for (Held each = work.poll(); each != null; each = work.poll()) follow(each);
  }

  private void add(ObjectConstant value, Reason because) {
    switch (value.value()) {
      case ImageObject object -> {
        if (objects.add(object)) work.add(new Held(object, because));
      }
      case VmType type -> facts.literal(type, because);
      case String text -> facts.string(text, because);
      default -> {}
    }
  }

  private void follow(Held held) {
    facts.instantiate(held.object.type(), held.because);
    held.object.references(
        (field, value) -> {
          if (field != null) flow(value, field);
          add(value, held.because);
        });
  }

  private void flow(ObjectConstant value, VmField field) {
    VmType declared = facts.universe().typeOrNull(field.descriptor());
    if (declared != null) facts.places().of(field, declared).add(value.type());
  }
}
