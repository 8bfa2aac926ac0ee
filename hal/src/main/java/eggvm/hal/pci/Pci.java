package eggvm.hal.pci;

/// All functions of the machine.
public final class Pci {
  private static final int DEVICES = 32;
  private static final int FUNCTIONS = 8;
  private static final int LAST_BUS = 255;
  /// Where registers may be put that firmware has not placed: above the memory of every PC below 4 GiB, below its interrupt controllers.
  private static final long PLACES = 0xE000_0000L;
  private static final long PLACES_END = 0xFEC0_0000L;

  private final ConfigurationSpace space;
  private PciFunction[] functions = new PciFunction[16];
  private int count;
  private final boolean[] isScanned = new boolean[LAST_BUS + 1];
  private int highestBus;

  private Pci(ConfigurationSpace space) { this.space = space; }

  /// Bridges that firmware has given no buses get some. No device uses its interrupt line until a driver lets it.
  public static Pci scan(ConfigurationSpace space) {
    Pci pci = new Pci(space);
    pci.scanBus(0, null);
    return pci;
  }

  public int count() { return count; }

  public PciFunction function(int index) { return functions[index]; }

  // --- enumeration

  private void scanBus(int bus, PciFunction bridge) {
    isScanned[bus] = true;
    if (bus > highestBus) highestBus = bus;
    for (int device = 0; device < DEVICES; device++) {
      int first = bus << 8 | device << 3;
      if (!exists(first)) continue;
      int functionCount = (space.read(first, Header.TYPE) & Header.MANY_FUNCTIONS) != 0 ? FUNCTIONS : 1;
      for (int i = 0; i < functionCount; i++) {
        if (exists(first + i)) add(new PciFunction(this, space, bridge, first + i), bus);
      }
    }
  }

  private boolean exists(int function) { return (space.read(function, Header.IDENTITY) & Header.NO_FUNCTION) != Header.NO_FUNCTION; }

  private void add(PciFunction function, int bus) {
    if (count == functions.length) grow();
    functions[count++] = function;
    function.silence();
    if (!function.isBridge()) return;
    int behind = busBehind(function, bus);
    if (behind != 0) scanBus(behind, function);
  }

  private void grow() {
    PciFunction[] larger = new PciFunction[2 * count];
    for (int i = 0; i < count; i++) larger[i] = functions[i];
    functions = larger;
  }

  /// 0: none is left, or firmware's number leads back to where the scan has been.
  private int busBehind(PciFunction bridge, int bus) {
    int buses = bridge.read(Header.BUSES);
    int secondary = buses >>> 8 & 0xFF;
    if (secondary != 0) return isScanned[secondary] ? 0 : secondary;
    if (highestBus == LAST_BUS) return 0;
    secondary = highestBus + 1;
    bridge.write(Header.BUSES, buses & 0xFF00_0000 | LAST_BUS << 16 | secondary << 8 | bus);
    for (PciFunction above = bridge.bridge; above != null; above = above.bridge) includeBus(above, secondary);
    return secondary;
  }

  private static void includeBus(PciFunction bridge, int bus) {
    int buses = bridge.read(Header.BUSES);
    if ((buses >>> 16 & 0xFF) < bus) bridge.write(Header.BUSES, buses & 0xFF00_FFFF | bus << 16);
  }

  // --- placing

  /// Returns the address; 0: there is no room.
  long place(PciFunction function, int barIndex, Bar.Memory bar) {
    Window window = window(function.bridge, bar.bytes());
    if (window == null) return 0;
    long address = window.place(bar.bytes(), bar.bytes());
    if (address != 0) function.putMemory(barIndex, bar, address);
    return address;
  }

  /// What is free behind a bridge, whose window is opened if it is closed; null: there is no room.
  private Window window(PciFunction bridge, long bytes) {
    if (bridge == null) return occupied(new Window(PLACES, PLACES_END), null);
    if (BridgeWindow.isClosed(bridge)) {
      Window above = window(bridge.bridge, BridgeWindow.bytesFor(bytes));
      long start = above == null ? 0 : above.place(BridgeWindow.bytesFor(bytes), BridgeWindow.bytesFor(bytes));
      if (start == 0) return null;
      BridgeWindow.open(bridge, start, BridgeWindow.bytesFor(bytes));
    }
    bridge.enableMemoryAndMaster();
    return occupied(new Window(BridgeWindow.start(bridge), BridgeWindow.end(bridge)), bridge);
  }

  private Window occupied(Window window, PciFunction bridge) {
    for (int i = 0; i < count; i++) {
      PciFunction function = functions[i];
      if (function.bridge != bridge) continue;
      if (function.isBridge() && !BridgeWindow.isClosed(function)) window.take(BridgeWindow.start(function), BridgeWindow.end(function));
      takeBars(window, function);
    }
    return window;
  }

  private static void takeBars(Window window, PciFunction function) {
    for (int i = 0; i < function.barCount(); i++) {
      if (!(function.bar(i) instanceof Bar.Memory memory)) continue;
      if (memory.address() != 0) window.take(memory.address(), memory.address() + memory.bytes());
      if (memory.is64Bits()) i++;
    }
  }
}
