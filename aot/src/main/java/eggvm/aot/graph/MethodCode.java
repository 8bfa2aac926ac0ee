package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Descriptors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.vm.ci.meta.ExceptionHandler;
import jdk.vm.ci.meta.LineNumberTable;

/// A Code attribute (JVMS 4.7.3), copied out for Graal.
final class MethodCode {
  private final VmType owner;
  private final ClassFile file;
  private final int codeOffset;
  private final int codeBytes;
  private final byte[] bytes;
  private final ExceptionHandler[] handlers;
  private final LineNumberTable lines;

  MethodCode(VmType owner, int attributeOffset) {
    this.owner = owner;
    file = owner.file();
    codeOffset = attributeOffset + 8;
    codeBytes = file.i4(attributeOffset + 4);
    if (codeBytes <= 0 || codeBytes > 65535 || codeOffset + codeBytes > file.bytes().length) throw file.bad("a method has " + codeBytes + " bytes of code");
    bytes = Arrays.copyOfRange(file.bytes(), codeOffset, codeOffset + codeBytes);
    handlers = readHandlers();
    lines = readLines();
  }

  byte[] bytes() { return bytes; }

  ExceptionHandler[] handlers() { return handlers; }

  LineNumberTable lines() { return lines; }

  private ExceptionHandler[] readHandlers() {
    int offset = codeOffset + codeBytes;
    ExceptionHandler[] table = new ExceptionHandler[file.u2(offset)];
    for (int i = 0; i < table.length; i++) table[i] = handler(offset + 2 + 8 * i);
    return table;
  }

  private ExceptionHandler handler(int offset) {
    int start = file.u2(offset), end = file.u2(offset + 2), handler = file.u2(offset + 4), type = file.u2(offset + 6);
    if (start >= end || end > codeBytes || handler >= codeBytes) throw file.bad("an exception handler lies outside its method");
    return new ExceptionHandler(start, end, handler, type, type == 0 ? null : owner.universe().typeOrUnresolved(catchDescriptor(type)));
  }

  private String catchDescriptor(int cpi) { return Descriptors.ofClass(file.className(cpi)); }

  /// A method may have several tables.
  private LineNumberTable readLines() {
    int offset = codeOffset + codeBytes + 2 + 8 * handlers.length;
    int count = file.u2(offset);
    List<int[]> entries = new ArrayList<>();
    offset += 2;
    for (; count > 0; count--) {
      if (file.utf8(file.u2(offset)).equals("LineNumberTable")) addLines(offset + 6, entries);
      offset += 6 + file.i4(offset + 2);
    }
    if (entries.isEmpty()) return null;
    entries.sort((a, b) -> Integer.compare(a[0], b[0]));
    return new LineNumberTable(entries.stream().mapToInt(e -> e[1]).toArray(), entries.stream().mapToInt(e -> e[0]).toArray());
  }

  private void addLines(int offset, List<int[]> entries) {
    for (int i = 0; i < file.u2(offset); i++) entries.add(new int[] {file.u2(offset + 2 + 4 * i), file.u2(offset + 4 + 4 * i)});
  }
}
