package eggvm.lib.jdk.internal.vm;

import eggvm.vm.contract.Replaces;

@Replaces(value = "jdk.internal.vm.ThreadSnapshot", missing = "thread dumps in files need HotSpot's stack records")
final class ThreadSnapshotOverlay {
  private ThreadSnapshotOverlay() {}
}
