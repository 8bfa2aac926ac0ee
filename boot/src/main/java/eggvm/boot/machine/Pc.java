package eggvm.boot.machine;

import eggvm.hal.device.DeviceTree;
import eggvm.hal.device.NetDevice;
import eggvm.hal.device.PointingDevice;
import eggvm.hal.pc.PcMachine;

/// A PC with its devices, as soon as there is a heap. A driver is in the image only when somebody asks for its kind of device.
final class Pc extends PcMachine implements DeviceTree {
  @Override
  public NetDevice[] openNetDevices() { return NetDevices.open(); }

  @Override
  public PointingDevice openPointingDevice() { return PointingDevices.open(); }

  @Override
  public long entropy() { return Randomness.next(); }
}
