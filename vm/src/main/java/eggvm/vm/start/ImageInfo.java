package eggvm.vm.start;

/// Addresses of the builder's tables. The linker writes these statics; nothing else does, and there is no initialiser.
/// ```
/// call sites   sorted by return address, three parallel u32 arrays:
///   pcs        return address - textStart
///   handlers   handler address - textStart, 0: none
///   maps       byte offset in mapPool      debug   byte offset in debugPool
/// chunks       u32 index of the first call site at or after textStart + 256 * i
/// faults       FAULT_BYTES each, sorted: u32 access - textStart, u32 where it continues when the address is null - textStart
/// mapPool      varint frameWords (SP at the call to the return address, in 8-byte words), varint slotCount, bitmap, bit i: reference at SP + 8i
/// debugPool    frames from innermost out: varint (methodIndex << 1 | more), varint line (0: unknown)
/// methods      METHOD_BYTES each: u32 declaring Class, u32 name offset in namePool, u32 flags, u32 start - textStart
/// namePool     varint length, then ISO-8859-1 or, when flagged, UTF-8 bytes
/// ```
public final class ImageInfo {
  private ImageInfo() {}

  public static long textStart, textEnd;
  public static int callSiteCount;
  public static long callSitePcs, callSiteHandlers, callSiteMaps, callSiteDebug, callSiteChunks;
  public static long faults;
  public static int faultCount;
  public static final int FAULT_BYTES = 8;
  public static long mapPool, debugPool, methods, namePool;
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
