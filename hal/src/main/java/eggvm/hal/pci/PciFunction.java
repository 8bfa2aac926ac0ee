package eggvm.hal.pci;

/// One function of a device.
public final class PciFunction {
  private static final int MSI = 5;

  private final Pci pci;
  private final ConfigurationSpace space;
  /// Null on the root bus.
  final PciFunction bridge;
  final int number;

  PciFunction(Pci pci, ConfigurationSpace space, PciFunction bridge, int number) {
    this.pci = pci;
    this.space = space;
    this.bridge = bridge;
    this.number = number;
  }

  /// The aligned word of its configuration space.
  public int read(int offset) { return space.read(number, offset); }

  void write(int offset, int value) { space.write(number, offset, value); }

  public int vendor() { return read(Header.IDENTITY) & 0xFFFF; }

  public int device() { return read(Header.IDENTITY) >>> 16; }

  /// Class, subclass and programming interface, 8 bits each.
  public int classCode() { return read(Header.CLASS) >>> 8; }

  boolean isBridge() { return (read(Header.TYPE) >>> Header.TYPE_SHIFT & Header.TYPE_BITS) == Header.TYPE_BRIDGE; }

  int barCount() { return isBridge() ? Header.BRIDGE_BAR_COUNT : Header.BAR_COUNT; }

  // --- access

  /// The device answers in memory space, and may itself read and write memory.
  public void enableMemoryAndMaster() { command(Header.MEMORY_ON | Header.BUS_MASTER, 0); }

  /// The same with ports.
  public void enablePortsAndMaster() { command(Header.PORTS_ON | Header.BUS_MASTER, 0); }

  private void command(int on, int off) { write(Header.COMMAND, (read(Header.COMMAND) | on) & ~off & Header.COMMAND_BITS); }

  /// Physical address of the registers behind a base address register in memory space, placed when firmware has not done so; 0: there are
  /// none, or there is no place.
  public long memory(int barIndex) {
    if (!(bar(barIndex) instanceof Bar.Memory memory)) return 0;
    return memory.address() != 0 ? memory.address() : pci.place(this, barIndex, memory);
  }

  /// First port of a base address register in port space; 0: there is none.
  public int ports(int barIndex) { return bar(barIndex) instanceof Bar.Ports ports ? ports.port() : 0; }

  /// Sizing writes all ones, so the device does not listen meanwhile (section 6.2.5.1).
  Bar bar(int index) {
    int offset = Header.BARS + 4 * index;
    int old = read(offset);
    int wasOn = read(Header.COMMAND) & (Header.MEMORY_ON | Header.PORTS_ON);
    command(0, wasOn);
    write(offset, -1);
    int mask = read(offset);
    write(offset, old);
    Bar bar = mask == 0 ? new Bar.None() : (mask & Header.BAR_PORTS) != 0 ? new Bar.Ports(old & Header.BAR_PORT_BITS) : memoryBar(offset, old, mask);
    command(wasOn, 0);
    return bar;
  }

  private Bar memoryBar(int offset, int old, int mask) {
    long address = old & Header.BAR_MEMORY_BITS & 0xFFFF_FFFFL;
    long sizing = mask & Header.BAR_MEMORY_BITS | 0xFFFF_FFFF_0000_0000L;
    boolean is64Bits = (mask & Header.BAR_TYPE) == Header.BAR_64_BITS;
    if (is64Bits) {
      int oldHigh = read(offset + 4);
      write(offset + 4, -1);
      sizing = sizing & 0xFFFF_FFFFL | (long) read(offset + 4) << 32;
      write(offset + 4, oldHigh);
      address |= (long) oldHigh << 32;
    }
    return new Bar.Memory(address, -sizing, is64Bits);
  }

  void putMemory(int barIndex, Bar.Memory bar, long address) {
    write(Header.BARS + 4 * barIndex, (int) address);
    if (bar.is64Bits()) write(Header.BARS + 4 * barIndex + 4, (int) (address >>> 32));
  }

  // --- interrupts

  /// The line of the interrupt controllers that firmware has wired it to; -1: it is not known, or there is none.
  public int interruptLine() {
    int interrupt = read(Header.INTERRUPT);
    int line = interrupt & 0xFF;
    return (interrupt >>> 8 & 0xFF) == 0 || line == 0 || line == Header.UNKNOWN_LINE ? -1 : line;
  }

  /// Firmware may have left a device wanting to interrupt on a line that others share.
  void silence() { command(Header.NO_INTERRUPT_LINE, 0); }

  /// The device may use its line.
  public void useLine() { command(0, Header.NO_INTERRUPT_LINE); }

  /// Interrupts become messages to the processor's local controller, and the line stays quiet; false: the device cannot.
  public boolean useMessages(int vector, int processorId) {
    int capability = capability(MSI);
    if (capability == 0) return false;
    new Msi(this, capability).enable(vector, processorId);
    silence();
    return true;
  }

  /// Offset in configuration space; 0: the function has none of that kind.
  public int capability(int id) { return capability(id, 0); }

  /// The same for one of several of a kind, counted from 0. Lists that lead back to themselves end.
  public int capability(int id, int index) {
    if ((read(Header.COMMAND) & Header.HAS_CAPABILITIES) == 0) return 0;
    int at = read(Header.CAPABILITIES) & Header.CAPABILITY_POINTER_BITS;
    int found = 0;
    for (int i = 0; i < Header.MOST_CAPABILITIES && at != 0; i++) {
      int word = read(at);
      if ((word & 0xFF) == id && found++ == index) return at;
      at = word >>> 8 & Header.CAPABILITY_POINTER_BITS;
    }
    return 0;
  }

  /// Offset of a capability of PCI Express in the extended space (PCI Express Base Specification 3.0, section 7.9); 0: the function has none of that kind, or that space cannot
  /// be reached.
  public int extendedCapability(int id) {
    int at = Header.EXTENDED;
    for (int i = 0; i < Header.MOST_EXTENDED && at >= Header.EXTENDED; i++) {
      int word = read(at);
      if (word == 0 || word == -1) return 0;
      if ((word & Header.EXTENDED_ID_BITS) == id) return at;
      at = word >>> Header.EXTENDED_NEXT_SHIFT & -4;
    }
    return 0;
  }
}
