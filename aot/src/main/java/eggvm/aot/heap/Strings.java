package eggvm.aot.heap;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmType;
import eggvm.vm.object.ObjectLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `java.lang.String` cells in the image, each once, with compact contents (JEP 254).
final class Strings {
  private final Universe universe;
  private final Area strings;
  private final Area contents;
  private final Map<String, Area.Item> cells = new TreeMap<>();
  private final List<String> order = new ArrayList<>();
  private final int valueOffset;
  private final int coderOffset;
  private final int hashOffset;
  private ClassCells classes;

  Strings(Universe universe, Area strings, Area contents) {
    this.universe = universe;
    this.strings = strings;
    this.contents = contents;
    valueOffset = offset("value", "[B");
    coderOffset = offset("coder", "B");
    hashOffset = offset("hash", "I");
  }

  private int offset(String name, String descriptor) {
    VmField field = universe.string().field(name, descriptor);
    return field.offset();
  }

  void use(ClassCells cells) { classes = cells; }

  Area.Item of(String text) {
    Area.Item known = cells.get(text);
    if (known != null) return known;
    VmType string = universe.string();
    boolean isLatin1 = text.chars().allMatch(c -> c < 256);
    byte[] bytes = isLatin1 ? text.getBytes(StandardCharsets.ISO_8859_1) : utf16(text);
    Area.Item array = allocate(contents, (int) ObjectLayout.arrayBytes(bytes.length, 0));
    array.content(
        item -> {
          item.u32(ObjectLayout.CLASS, classes.addressOf(universe.type("[B")));
          item.u32(ObjectLayout.ARRAY_LENGTH, bytes.length);
          item.put(ObjectLayout.ARRAY_BASE, bytes);
        });
    Area.Item cell = allocate(strings, string.instanceBytes());
    cell.content(
        item -> {
          item.u32(ObjectLayout.CLASS, classes.addressOf(string));
          item.reference(valueOffset, array.address());
          item.u8(coderOffset, isLatin1 ? 0 : 1);
          item.u32(hashOffset, text.hashCode() & 0xffff_ffffL);
        });
    cells.put(text, cell);
    order.add(text);
    return cell;
  }

  /// Char by char: an encoder would replace half a surrogate pair, which a literal may well be.
  private static byte[] utf16(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  private static Area.Item allocate(Area area, int bytes) {
    String kind = area.kind("strings");
    Area.Item item = area.allocate(bytes, ObjectLayout.CELL_ALIGNMENT);
    area.kind(kind);
    return item;
  }

  /// 0 for null.
  long addressOf(String text) { return text == null ? 0 : cells.get(text).address(); }

  /// In order of allocation.
  List<String> all() { return order; }
}
