package eggvm.vm.thread;

import eggvm.vm.heap.LowMemory;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.Console;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/// Cells for the host's objects that the VM asks the address of: a class word, a mark word and room for what it reads of a string.
final class SimulatedCells implements Memory.HostCells {
  private static final int CELL_BYTES = 32;
  private static final int MAX_CELLS = 1 << 15;
  private static final int TEXT_BYTES = 1 << 16;
  private static final int STRING_VALUE = 8;
  private static final int STRING_CODER = 16;
  private static final long BASE = LowMemory.map((long) CELL_BYTES * MAX_CELLS);
  private static final long TEXT = LowMemory.map(TEXT_BYTES);
  /// Its first word is the address of its name, for that is where `Classes` looks while no linker has set the offset.
  private static final long CLASS = LowMemory.map(4096);

  static {
    try {
      StaticState.field(Console.class, "valueOffset").setInt(null, STRING_VALUE);
      StaticState.field(Console.class, "coderOffset").setInt(null, STRING_CODER);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object[] objects = new Object[64];
  private final Map<Object, Long> addresses = new IdentityHashMap<>();
  private long textTop = TEXT;
  private int count = 1;

  SimulatedCells() { Memory.putLong(CLASS, addressOf("Thing")); }

  @Override
  public long addressOf(Object object) {
    if (object instanceof Thing thing && thing.address != 0) return thing.address;
    if (object == null) return 0;
    Long known = addresses.get(object);
    return known != null ? known : add(object);
  }

  private long add(Object object) {
    int index = count++;
    if (index == objects.length) objects = Arrays.copyOf(objects, 2 * index);
    objects[index] = object;
    long address = BASE + (long) CELL_BYTES * index;
    Memory.clear(address, CELL_BYTES);
    Memory.putInt(address + ObjectLayout.CLASS, (int) CLASS);
    addresses.put(object, address);
    if (object instanceof String text) write(text, address);
    if (object instanceof Thing thing) thing.address = address;
    return address;
  }

  private void write(String text, long address) {
    long value = textTop;
    textTop = (value + ObjectLayout.ARRAY_BASE + text.length() + 7) & -8;
    ObjectLayout.setReference(address + STRING_VALUE, value);
    Memory.putInt(value + ObjectLayout.ARRAY_LENGTH, text.length());
    for (int i = 0; i < text.length(); i++) Memory.putByte(value + ObjectLayout.ARRAY_BASE + i, (byte) text.charAt(i));
  }

  @Override
  public Object objectAt(long address) { return address == 0 ? null : objects[(int) ((address - BASE) / CELL_BYTES)]; }

  /// An object to lock.
  static final class Thing {
    private long address;

    int mark() { return Memory.getInt(Memory.addressOf(this) + ObjectLayout.MARK); }
  }
}
