package eggvm.aot.graph;

import java.util.List;

/// Facts about the whole program, once they are final.
public interface ClosedWorld {
  /// Types with instances that are `type` or below it, sorted by descriptor; an array type counts below its supertypes.
  List<VmType> subtypesInstantiated(VmType type);

  /// Slot of the dispatch table that answers the method; -1: never called virtually, or one implementation only, or none.
  int dispatchSlot(VmMethod method);

  /// What every call of `method` on a receiver of `type` (or below) selects; null: several, none, or a failing one.
  VmMethod onlyImplementation(VmType type, VmMethod method);

  /// The implementations by slot; null entries answer no call. Null for a type without instances.
  VmMethod[] dispatchTable(VmType type);

  boolean isInstantiated(VmType type);

  /// Whether the image has the object: something in it may read what leads to it.
  boolean isHeld(ImageObject object);

  /// Whether an object that does not implement the interface may be where one is declared that does, so that calls have to ask.
  boolean isDistrusted(VmType type);

  /// False: no call of the method is ever executed.
  boolean isReached(VmMethod method);
}
