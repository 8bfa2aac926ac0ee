package eggvm.aot.code.stub;

import eggvm.aot.elf.ElfImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Links stubs alone, so that they run before there is a compiler.
final class TinyLinker {
  private static final long TEXT = ElfImage.LOWEST_ADDRESS;

  private final Map<String, Long> addresses = new LinkedHashMap<>();
  private final List<Stub> stubs = new ArrayList<>();
  private long zeroBytes;
  private long zeroStart;

  TinyLinker(List<Stub> stubs, List<Stubs.Space> spaces) {
    long address = TEXT;
    for (Stub stub : stubs) {
      addresses.put(stub.name(), address);
      this.stubs.add(stub);
      address = align(address + stub.code().length, 16);
    }
    zeroStart = align(address, ElfImage.PAGE_BYTES);
    for (Stubs.Space space : spaces) {
      long start = align(zeroStart + zeroBytes, space.alignmentBytes());
      addresses.put(space.name(), start);
      zeroBytes = start + space.bytes() - zeroStart;
    }
  }

  long address(String symbol) {
    Long address = addresses.get(symbol);
    if (address == null) throw new IllegalStateException("no symbol " + symbol);
    return address;
  }

  ElfImage image(String entry) {
    ElfImage image = new ElfImage(address(entry)).code(".text", TEXT, text()).zero(".bss", zeroStart, zeroBytes);
    for (Stub stub : stubs) image.symbol(stub.name(), address(stub.name()), stub.code().length, true);
    return image;
  }

  private byte[] text() {
    byte[] text = new byte[(int) (zeroStart - TEXT)];
    Arrays.fill(text, (byte) 0xcc);
    for (Stub stub : stubs) {
      int start = (int) (address(stub.name()) - TEXT);
      System.arraycopy(stub.code(), 0, text, start, stub.code().length);
      for (Fixup fixup : stub.fixups()) fix(ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN), start + fixup.offset(), fixup);
    }
    return text;
  }

  private void fix(ByteBuffer text, int at, Fixup fixup) {
    long value = address(fixup.symbol()) + fixup.addend();
    switch (fixup.kind()) {
      case REL32 -> text.putInt(at, Math.toIntExact(value - (TEXT + at + 4)));
      case ABS32 -> text.putInt(at, Math.toIntExact(value));
      case ABS64 -> text.putLong(at, value);
    }
  }

  private static long align(long value, long alignment) { return (value + alignment - 1) & -alignment; }
}
