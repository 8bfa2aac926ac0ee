package eggvm.vm.start;

/// Addresses of the builder's tables. The linker writes these statics; nothing else does, and there is no initialiser.
/// ```
/// chunks       u32 offset in callSites of what is known of the code from textStart + 256 * i; one more ends the last chunk
/// callSites    for each chunk with n calls: u8 n - 1; n times u8 low byte of return address - textStart, sorted;
///              n times varint offset in mapPool << 1 | has handler; for each with a handler svarint handler - return address;
///              varint offset in framePool; n times svarint innermost frame's offset - that one
/// faults       FAULT_BYTES each, sorted: u32 access - textStart, u32 where it continues when the address is null - textStart
/// mapPool      varint frameWords (SP at the call to the return address, in 8-byte words), varint slotCount, bitmap, bit i: reference at SP + 8i
/// framePool    Java frames: varint (methodIndex << 1 | inlined), varint line (0: unknown), if inlined: varint bytes back to the frame it is inlined into
/// methods      METHOD_BYTES each: u32 declaring Class, u32 name offset in namePool, u32 flags, u32 start - textStart
/// namePool     varint length, then ISO-8859-1 or, when flagged, UTF-8 bytes
/// svarint      a varint whose lowest bit is the sign: 0, -1, 1, -2, ...
/// ```
public final class ImageInfo {
  private ImageInfo() {}

  public static long textStart, textEnd;
  public static long callSites, callSiteChunks;
  public static long faults;
  public static int faultCount;
  public static final int FAULT_BYTES = 8;
  public static long mapPool, framePool, methods, namePool;
  public static int methodCount;
  public static final int METHOD_BYTES = 16;
  /// Not shown in stack traces (`@Hidden`, builder-made).
  public static final int METHOD_HIDDEN = 1;
  public static final int METHOD_NATIVE = 2;
  /// Name is UTF-8.
  public static final int METHOD_NAME_UTF8 = 4;
  /// Synchronized, or has synchronized blocks.
  public static final int METHOD_LOCKS = 8;

  /// Writable data that holds references to the heap: static reference fields, one 8-byte slot each.
  public static long referenceStaticsStart, referenceStaticsEnd;
  /// Cells of objects that the builder made and that have references, one behind the other; 0 and 0 without any.
  public static long objectsStart, objectsEnd;
  /// u32 addresses of all Class cells.
  public static long classTable;
  /// Parallel to it: u32 addresses of the image Strings that name each class's JDK module ("java.base" for the VM too); 0: class path.
  public static long classModules;
  public static int classCount;
  /// Open-addressed u32 table, capacity a power of two, by `String.hashCode` of the binary name ("java.lang.String", "[I"), linear probing.
  public static long classByName;
  public static int classByNameCapacity;
  /// Open-addressed u32 table of literal strings by `hashCode`, linear probing; zero ends a probe.
  public static long literals;
  public static int literalsCapacity;
  /// Image range: cells outside the heap, never marked.
  public static long imageStart, imageEnd;
  /// Offset of bitmap and dispatch table in a Class cell; bytes of the bitmap; bytes of a Class cell without dispatch table.
  public static int bitmapOffset, bitmapBytes, dispatchOffset;
  /// u32 addresses of well-known Class cells.
  public static long objectArrayClass, byteArrayClass, stringClass;
  /// Bytes of the Class cell of `Object[]`, dispatch table included: what an array class made at run time is a copy of.
  public static int objectArrayClassBytes;
  /// Blob tables: sorted resources, {u32 count, {u32 name String, u32 bytes, u32 address}...}.
  public static long resources;
  /// Classes of the class path that may be asked for by name and cannot be loaded:
  /// {u32 count, {u32 binary name String, u32 failure record {u32 error String, u32 message String}}...}.
  public static long unloadableClasses;
  /// System properties fixed at build time: {u32 count, {u32 key String, u32 value String}...}.
  public static long properties;
}
