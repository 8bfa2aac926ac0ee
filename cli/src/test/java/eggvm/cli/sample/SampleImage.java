package eggvm.cli.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Images that keep the agreement of `docs/RUNNING.md` in a few instructions.
public final class SampleImage {
  private static final int ELF_HEADER_BYTES = 64;
  private static final int SEGMENT_BYTES = 56;
  private static final int NOTE_BYTES = 20;
  private static final int MULTIBOOT_OFFSET = 200;
  private static final int CODE_OFFSET = 256;
  private static final long PC_ADDRESS = 16 << 20;
  private static final long LINUX_ADDRESS = 0x400000;

  private SampleImage() {}

  /// Prints its command line, then its input until the end of input, then ends with `status`.
  public static Path pcEcho(Path file, int status) {
    Code code = printCommandLine(new Code());
    code.label("next");
    readSerial(code, "wait");
    code.bytes(0x3c, 0x04).jump(0x74, "end"); // cmp al, Ctrl-D
    code.bytes(0x3c, 0x10).jump(0x75, "out"); // cmp al, DLE
    readSerial(code, "wait escaped");
    code.label("out").bytes(0xee).jump(0xeb, "next").label("end"); // out dx, al
    for (byte b : ("eggvm exit " + status + "\n").getBytes(StandardCharsets.US_ASCII)) {
      code.bytes(0xb0, b, 0xe6, 0xe9); // mov al, b; out 0xe9, al
    }
    return write(file, powerOff(code).assemble(), PC_ADDRESS, true);
  }

  /// Powers off without a word, as a triple fault would.
  public static Path pcDead(Path file) {
    return write(file, powerOff(new Code()).assemble(), PC_ADDRESS, true);
  }

  /// Prints its command line and never ends.
  public static Path pcHang(Path file) {
    return write(file, printCommandLine(new Code()).label("stop").jump(0xeb, "stop").assemble(), PC_ADDRESS, true);
  }

  /// Prints the command line that a multiboot2 loader gives it and powers off.
  public static Path pcMultiboot(Path file) {
    Code code = new Code().bytes(0x89, 0xde, 0x83, 0xc6, 0x08); // mov esi, ebx; add esi, 8: the first tag
    code.label("tag").bytes(0x83, 0x3e, 0x01).jump(0x74, "found"); // cmp dword [esi], 1: boot command line
    code.bytes(0x8b, 0x46, 0x04, 0x83, 0xc0, 0x07, 0x83, 0xe0, 0xf8, 0x01, 0xc6).jump(0xeb, "tag"); // esi += size, aligned
    code.label("found").bytes(0x83, 0xc6, 0x08); // add esi, 8
    return write(file, powerOff(printAtEsi(code)).assemble(), PC_ADDRESS, true);
  }

  /// Copies its input to its output, then ends with `status`.
  public static Path linuxEcho(Path file, int status) {
    Code code = new Code().bytes(0x48, 0x83, 0xec, 0x10).label("next"); // sub rsp, 16
    systemCallOnOneByte(code, 0, 0);
    code.bytes(0x85, 0xc0).jump(0x7e, "end"); // test eax, eax
    systemCallOnOneByte(code, 1, 1);
    code.jump(0xeb, "next").label("end");
    code.bytes(0xb8, 60, 0, 0, 0, 0xbf, status, 0, 0, 0, 0x0f, 0x05); // exit(status)
    return write(file, code.assemble(), LINUX_ADDRESS, false);
  }

  private static Code printCommandLine(Code code) {
    return printAtEsi(code.bytes(0x8b, 0x73, 0x18)); // mov esi, [ebx + 24]: cmdline_paddr of the PVH start information
  }

  private static Code printAtEsi(Code code) {
    code.bytes(0x66, 0xba, 0xf8, 0x03); // mov dx, 0x3f8
    code.label("print").bytes(0xac, 0x84, 0xc0).jump(0x74, "printed"); // lodsb; test al, al
    code.bytes(0xee).jump(0xeb, "print").label("printed");
    return code.bytes(0xb0, '\n', 0xee);
  }

  private static void readSerial(Code code, String label) {
    code.bytes(0x66, 0xba, 0xfd, 0x03).label(label).bytes(0xec, 0xa8, 0x01).jump(0x74, label); // until line status bit 0
    code.bytes(0x66, 0xba, 0xf8, 0x03, 0xec); // in al, dx
  }

  private static Code powerOff(Code code) {
    code.bytes(0x66, 0xba, 0x04, 0x06, 0x66, 0xb8, 0x00, 0x20, 0x66, 0xef); // out 0x604, 0x2000: ACPI S5
    return code.label("halt").bytes(0xf4).jump(0xeb, "halt");
  }

  private static void systemCallOnOneByte(Code code, int number, int descriptor) {
    code.bytes(0xb8, number, 0, 0, 0, 0xbf, descriptor, 0, 0, 0, 0x48, 0x89, 0xe6); // eax, edi, rsi = rsp
    code.bytes(0xba, 1, 0, 0, 0, 0x0f, 0x05); // edx = 1
  }

  private static Path write(Path file, byte[] code, long address, boolean pvh) {
    ByteBuffer image = ByteBuffer.allocate(CODE_OFFSET + code.length).order(ByteOrder.LITTLE_ENDIAN);
    image.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
    image.putShort((short) 2).putShort((short) 62).putInt(1).putLong(address + CODE_OFFSET);
    image.putLong(ELF_HEADER_BYTES).putLong(0).putInt(0).putShort((short) ELF_HEADER_BYTES);
    image.putShort((short) SEGMENT_BYTES).putShort((short) (pvh ? 2 : 1)).putShort((short) 64);
    image.position(ELF_HEADER_BYTES);
    segment(image, 1, 0, address, image.capacity());
    int noteOffset = ELF_HEADER_BYTES + 2 * SEGMENT_BYTES;
    if (pvh) segment(image, 4, noteOffset, address + noteOffset, NOTE_BYTES);
    image.position(noteOffset);
    if (pvh) image.putInt(4).putInt(4).putInt(18).put("Xen\0".getBytes(StandardCharsets.US_ASCII)).putInt((int) address + CODE_OFFSET);
    if (pvh) multiboot(image.position(MULTIBOOT_OFFSET), (int) address + CODE_OFFSET);
    image.position(CODE_OFFSET).put(code);
    return save(file, image.array());
  }

  /// Multiboot2 specification 2.0, section 3.1: header, entry address tag, end tag.
  private static void multiboot(ByteBuffer image, int entryAddress) {
    int magic = 0xe85250d6;
    int headerBytes = 40;
    image.putInt(magic).putInt(0).putInt(headerBytes).putInt(-(magic + headerBytes));
    image.putShort((short) 3).putShort((short) 0).putInt(12).putInt(entryAddress).putInt(0);
    image.putShort((short) 0).putShort((short) 0).putInt(8);
  }

  private static void segment(ByteBuffer image, int type, long offset, long address, long bytes) {
    image.putInt(type).putInt(5).putLong(offset).putLong(address).putLong(address);
    image.putLong(bytes).putLong(bytes).putLong(type == 1 ? 4096 : 4);
  }

  private static Path save(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
      file.toFile().setExecutable(true);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
