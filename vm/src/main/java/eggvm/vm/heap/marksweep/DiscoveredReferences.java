package eggvm.vm.heap.marksweep;

import eggvm.vm.heap.References;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;

/// The part of a collection that makes soft, weak and phantom references what they are; the protocol is that of the comment in
/// `java.lang.ref.Reference` of JDK 25.
/// ```
///  marked, referent not (yet) marked     marking ends                     between collections
///  ------------------------------------> referent marked after all: link cleared
///   linked through `discovered` from     else: referent := null, ------> pending list, linked through `discovered`
///   the list of its kind, last to itself
/// ```
public final class DiscoveredReferences {
  private DiscoveredReferences() {}

  /// Last cells linked, by kind; 0: empty list. Final references keep their referent alive: nothing is finalized.
  private static long softList, weakList, phantomList;
  private static long pendingList;
  private static boolean clearAllSoft;
  private static int cleared;
  /// A [Cycle] is marking: references wait for its end.
  private static boolean defers;

  static void initialize() {
    softList = weakList = phantomList = 0;
    pendingList = 0;
    defers = false;
  }

  static void prepare(boolean clearAllSoftReferences) {
    clearAllSoft = clearAllSoftReferences;
    cleared = 0;
    reachPending();
  }

  static void reachPending() { Marker.reach(pendingList); }

  static void defer(boolean nowOn) { defers = nowOn; }

  /// References cleared by the last collection.
  public static int cleared() { return cleared; }

  /// Cell address of the first pending reference; 0: none.
  public static long pendingList() { return pendingList; }

  public static long takePending() {
    long list = pendingList;
    pendingList = 0;
    return list;
  }

  /// Instead of scanning the cell's fields like any other's.
  static void scan(long referenceAddress, long classAddress) {
    boolean discovered = discover(referenceAddress, classAddress);
    long map = ClassLayout.link(classAddress, ClassLayout.REFERENCE_MAP);
    int references = map == 0 ? 0 : Memory.getChar(map);
    for (int i = 1; i <= references; i++) {
      int offset = Memory.getChar(map + 2L * i);
      boolean special = offset == References.referentOffset || offset == References.discoveredOffset;
      if (!special) Marker.reach(ObjectLayout.reference(referenceAddress + offset));
    }
    if (discovered) return;
    Marker.reach(referent(referenceAddress));
    Marker.reach(link(referenceAddress));
  }

  /// False: the reference counts as an ordinary cell, whose fields all keep alive what they refer to.
  private static boolean discover(long referenceAddress, long classAddress) {
    long referent = referent(referenceAddress);
    if (!HeapRange.contains(referent) || MarkBits.isMarked(referent)) return false;
    if (link(referenceAddress) != 0) return true;
    if (defers) {
      Cycle.defer(referenceAddress);
      return true;
    }
    int kind = Memory.getInt(classAddress + ClassLayout.FLAGS) >>> ClassLayout.FLAG_REFERENCE_SHIFT & 3;
    if (kind == ClassLayout.REFERENCE_SOFT) {
      if (!clearAllSoft && SoftPolicy.keeps(referenceAddress)) return false;
      softList = append(softList, referenceAddress);
    } else if (kind == ClassLayout.REFERENCE_WEAK) {
      weakList = append(weakList, referenceAddress);
    } else if (kind == ClassLayout.REFERENCE_PHANTOM) {
      phantomList = append(phantomList, referenceAddress);
    } else {
      return false;
    }
    return true;
  }

  private static long append(long list, long referenceAddress) {
    setLink(referenceAddress, list == 0 ? referenceAddress : list);
    return referenceAddress;
  }

  /// After marking.
  static void process() {
    process(softList);
    process(weakList);
    process(phantomList);
    softList = weakList = phantomList = 0;
  }

  private static void process(long list) {
    long reference = list;
    while (reference != 0) {
      long next = link(reference);
      settle(reference);
      reference = next == reference ? 0 : next;
    }
  }

  private static void settle(long referenceAddress) {
    if (MarkBits.isMarked(referent(referenceAddress))) {
      setLink(referenceAddress, 0);
      return;
    }
    ObjectLayout.setReference(referenceAddress + References.referentOffset, 0);
    setLink(referenceAddress, pendingList);
    pendingList = referenceAddress;
    cleared++;
    Cycle.changed(referenceAddress);
  }

  private static long referent(long referenceAddress) { return ObjectLayout.reference(referenceAddress + References.referentOffset); }

  private static long link(long referenceAddress) { return ObjectLayout.reference(referenceAddress + References.discoveredOffset); }

  private static void setLink(long referenceAddress, long to) { ObjectLayout.setReference(referenceAddress + References.discoveredOffset, to); }
}
