package eggvm.lib.fs;

/// How a file is opened. Source: open(2), x86.
public final class OpenFlags {
  private OpenFlags() {}

  public static final int READ_ONLY = 0;
  public static final int WRITE_ONLY = 01;
  public static final int READ_WRITE = 02;
  public static final int CREATE = 0100;
  public static final int EXCLUSIVE = 0200;
  public static final int TRUNCATE = 01000;
  public static final int APPEND = 02000;
  public static final int DIRECTORY = 0200000;
  public static final int NO_FOLLOW = 0400000;

  private static final int ACCESS = 03;

  static boolean reads(int flags) { return (flags & ACCESS) != WRITE_ONLY; }

  static boolean writes(int flags) { return (flags & ACCESS) != READ_ONLY; }

  static boolean has(int flags, int flag) { return (flags & flag) == flag; }
}
