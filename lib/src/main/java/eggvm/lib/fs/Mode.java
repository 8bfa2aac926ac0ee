package eggvm.lib.fs;

/// Kind and permissions of an inode, one word. Source: inode(7).
public final class Mode {
  private Mode() {}

  public static final int KIND = 0170000;
  public static final int SOCKET = 0140000;
  public static final int LINK = 0120000;
  public static final int REGULAR = 0100000;
  public static final int DIRECTORY = 0040000;
  public static final int CHARACTER_DEVICE = 0020000;
  public static final int PIPE = 0010000;
  public static final int PERMISSIONS = 07777;

  static final int ANY_EXECUTE = 0111;
  static final int READABLE_BY_ALL = 0444;
  static final int USABLE_BY_ALL = 0666;
  static final int DIRECTORY_OF_ALL = 0755;
  static final int LINK_PERMISSIONS = 0777;
}
