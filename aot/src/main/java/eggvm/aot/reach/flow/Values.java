package eggvm.aot.reach.flow;

import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.List;
import java.util.Set;

/// What a [MethodFlow] computes with: a `T` says where a reference comes from, a set of them that it comes from one of these places, the empty set that it is null.
/// The same instruction gives the same `T` each time it is asked about, and hears of ever larger sets. A type is null when there is no such class.
public interface Values<T> {
  /// `index` counts the receiver.
  T parameter(int index, VmType declared);

  /// An object of exactly this class.
  T made(VmType type);

  /// Any object of the type.
  T some(VmType type);

  Set<T> elements(Set<T> arrays);

  T cast(int bci, Set<T> values, VmType type);

  T loaded(VmField field, VmType declared);

  void stored(Set<T> values, VmField field, VmType declared);

  /// @param receiver null for a static method
  /// @param holder as which the call names the receiver
  /// @param arguments null where no reference is passed
  /// @param result null when none is returned
  T called(int bci, VmMethod callee, Set<T> receiver, VmType holder, List<Set<T>> arguments, VmType result);

  void returned(Set<T> values, VmType declared);
}
