package eggvm.hal.device;

/// What a machine can offer beyond `eggvm.vm.machine.Machine`; the library asks `Machine.current() instanceof DeviceTree`.
public interface DeviceTree {
  /// All network cards, set up and with their links coming up; the same ones at each call. The card at index i interrupts as source i of
  /// `eggvm.vm.thread.DeviceInterrupts`.
  NetDevice[] openNetDevices();

  /// The mouse, reporting from the first call on; the same one at each call. Null: there is none.
  default PointingDevice openPointingDevice() { return null; }
}
