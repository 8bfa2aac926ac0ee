package eggvm.hal.pci;

import eggvm.hal.cpu.DeviceSpace;
import eggvm.vm.machine.Cpu;

/// Configuration space in memory, 4096 bytes of each function (PCI Express Base Specification 3.0, section 7.2.2). A bus is mapped when it is first looked at; what is not in
/// memory goes by the ports, as far as they reach.
/// ```
/// 27-20 bus     19-15 device     14-12 function     11-0 offset
/// ```
public final class EnhancedConfiguration implements ConfigurationSpace {
  private static final int BUSES = 256;
  private static final int BUS_SHIFT = 20;
  private static final long BUS_BYTES = 1L << BUS_SHIFT;
  private static final int FUNCTION_SHIFT = 12;
  private static final int FUNCTION_BITS = 0xFF;
  private static final int HOST_BRIDGE = 0;

  private final ConfigurationSpace ports;
  private final long baseAddress;
  private final int firstBus;
  private final int lastBus;
  /// Where a bus is mapped; 0: not yet.
  private final long[] busAddresses = new long[BUSES];

  private EnhancedConfiguration(ConfigurationSpace ports, long baseAddress, int firstBus, int lastBus) {
    this.ports = ports;
    this.baseAddress = baseAddress;
    this.firstBus = firstBus;
    this.lastBus = lastBus;
  }

  /// As the MCFG table says, when there is one (address not 0) and the host bridge stands where it says; else the ports alone.
  public static ConfigurationSpace of(Mcfg mcfg, ConfigurationSpace ports) {
    if (mcfg.baseAddress() == 0) return ports;
    EnhancedConfiguration space = new EnhancedConfiguration(ports, mcfg.baseAddress(), mcfg.firstBus(), mcfg.lastBus());
    boolean isBelieved = space.read(HOST_BRIDGE, Header.IDENTITY) == ports.read(HOST_BRIDGE, Header.IDENTITY);
    return isBelieved ? space : ports;
  }

  @Override
  public int read(int function, int offset) {
    long bus = busAddress(function >>> 8);
    return bus == 0 ? ports.read(function, offset) : Cpu.deviceRead32(bus + place(function, offset));
  }

  @Override
  public void write(int function, int offset, int value) {
    long bus = busAddress(function >>> 8);
    if (bus == 0) ports.write(function, offset, value);
    else Cpu.deviceWrite32(bus + place(function, offset), value);
  }

  private static long place(int function, int offset) { return (long) (function & FUNCTION_BITS) << FUNCTION_SHIFT | offset; }

  /// 0: not in memory.
  private long busAddress(int bus) {
    if (bus < firstBus || bus > lastBus) return 0;
    if (busAddresses[bus] == 0) busAddresses[bus] = DeviceSpace.map(baseAddress + ((long) bus << BUS_SHIFT), BUS_BYTES);
    return busAddresses[bus];
  }
}
