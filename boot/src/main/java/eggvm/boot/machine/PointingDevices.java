package eggvm.boot.machine;

import eggvm.hal.device.PointingDevice;
import eggvm.hal.pc.PcMouse;
import eggvm.hal.ps2.Mouse;
import eggvm.vm.heap.OffHeap;

/// A PC's mouse, looked for when a program asks.
final class PointingDevices {
  private PointingDevices() {}

  private static PointingDevice opened;

  static synchronized PointingDevice open() {
    long memory = opened == null ? OffHeap.allocate(Mouse.MEMORY_BYTES) : 0;
    if (memory == 0) return opened;
    opened = PcMouse.start(memory);
    if (opened == null) OffHeap.free(memory);
    return opened;
  }
}
