package eggvm.aot.heap;

import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// Pieces of reflection records, equal ones stored once.
final class InfoPool {
  /// u32 slots of a record, filled when addresses are known; those left out stay 0.
  final class Slots {
    private record Slot(int offset, LongSupplier value) {}

    private final List<Slot> slots = new ArrayList<>();

    void number(int offset, long value) { slots.add(new Slot(offset, () -> value)); }

    void address(int offset, LongSupplier address) { slots.add(new Slot(offset, address)); }

    void string(int offset, String text) {
      if (text == null) return;
      heap.strings().of(text);
      address(offset, () -> heap.strings().addressOf(text));
    }

    void type(int offset, VmType type) { if (type != null) address(offset, () -> heap.classAddress(type)); }

    void item(int offset, Area.Item item) { if (item != null) address(offset, item::address); }

    void types(int offset, List<VmType> types) { if (!types.isEmpty()) item(offset, table(types)); }

    /// {u32 bytes, bytes...}; null: none.
    void blob(int offset, byte[] bytes) { if (bytes != null) item(offset, InfoPool.this.blob(bytes)); }

    void write(Area.Item item) { for (Slot slot : slots) item.u32(slot.offset, slot.value.getAsLong()); }
  }

  private final ImageHeap heap;
  private final Map<List<VmType>, Area.Item> typeTables = new HashMap<>();
  private final Map<ByteBuffer, Area.Item> blobs = new HashMap<>();
  private final Map<Long, Area.Item> wides = new HashMap<>();

  InfoPool(ImageHeap heap) { this.heap = heap; }

  Slots slots() { return new Slots(); }

  Area.Item record(int bytes, Slots slots) { return heap.constants().allocate(bytes, 4).content(slots::write); }

  /// {u32 count, u32 Class...}.
  Area.Item table(List<VmType> types) {
    return typeTables.computeIfAbsent(
        List.copyOf(types),
        all -> {
          Slots slots = slots();
          slots.number(0, all.size());
          for (int i = 0; i < all.size(); i++) slots.type(4 + 4 * i, all.get(i));
          return record(4 + 4 * all.size(), slots);
        });
  }

  private Area.Item blob(byte[] bytes) {
    return blobs.computeIfAbsent(
        ByteBuffer.wrap(bytes),
        key ->
            heap.constants().allocate(4 + bytes.length, 4)
                .content(
                    item -> {
                      item.u32(0, bytes.length);
                      item.put(4, bytes);
                    }));
  }

  /// {u32 error String, u32 message String}.
  Area.Item failure(LinkageFailure failure) {
    Slots slots = slots();
    slots.string(0, failure.errorInternalName());
    slots.string(4, failure.message());
    return record(8, slots);
  }

  /// The raw bits of a long or double constant.
  Area.Item wide(long bits) { return wides.computeIfAbsent(bits, key -> heap.constants().allocate(8, 8).content(item -> item.u64(0, key))); }
}
