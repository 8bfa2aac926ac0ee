package eggvm.aot.heap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A section in the making. Items get their place first and their content later, when every address is known.
public final class Area {
  /// Writes an item: offsets count from the item's first byte.
  public final class Item {
    private final int offset;
    private final int bytes;
    private Consumer<Item> content = item -> {};

    private Item(int offset, int bytes) {
      this.offset = offset;
      this.bytes = bytes;
    }

    public long address() { return base + offset; }

    public int bytes() { return bytes; }

    /// The content, called once after [Area#place].
    public Item content(Consumer<Item> writer) {
      content = writer;
      return this;
    }

    public void u8(int at, int value) { buffer.put(offset + at, (byte) value); }

    public void u16(int at, int value) { buffer.putShort(offset + at, (short) value); }

    public void u32(int at, long value) {
      if (value != (int) value && value >>> 32 != 0) throw new IllegalArgumentException("not 32 bits: " + value);
      buffer.putInt(offset + at, (int) value);
    }

    /// Of a cell: what `ObjectLayout.reference` reads.
    public void reference(int at, long cellAddress) { u32(at, cellAddress); }

    public void u64(int at, long value) { buffer.putLong(offset + at, value); }

    public void put(int at, byte[] source) { buffer.put(offset + at, source); }
  }

  private final String name;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Integer> bytesByKind = new TreeMap<>();
  private String kind = "classes";
  private int size;
  private long base = -1;
  private ByteBuffer buffer;

  public Area(String name) { this.name = name; }

  public String name() { return name; }

  public int size() { return size; }

  /// Address of the first byte; known after [#place].
  public long base() { return base; }

  /// What is allocated from now on, for the statistics; returns what it was.
  public String kind(String next) {
    String before = kind;
    kind = next;
    return before;
  }

  public Map<String, Integer> bytesByKind() { return bytesByKind; }

  public Item allocate(int bytes, int alignment) {
    int before = size;
    size = (size + alignment - 1) & -alignment;
    Item item = new Item(size, bytes);
    size += bytes;
    bytesByKind.merge(kind, size - before, Integer::sum);
    items.add(item);
    return item;
  }

  public void place(long address) { base = address; }

  /// Runs all writers.
  public byte[] bytes() {
    buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (Item item : items) item.content.accept(item);
    return buffer.array();
  }
}
