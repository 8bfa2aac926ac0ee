package eggvm.lib.fs;

/// Why a call failed: number and text as on Linux. Source: errno(3).
public enum FileError {
  NOT_PERMITTED(1, "Operation not permitted"),
  NO_SUCH_FILE(2, "No such file or directory"),
  NO_SUCH_DEVICE(6, "No such device or address"),
  BAD_DESCRIPTOR(9, "Bad file descriptor"),
  WOULD_BLOCK(11, "Resource temporarily unavailable"),
  ACCESS_DENIED(13, "Permission denied"),
  EXISTS(17, "File exists"),
  CROSS_DEVICE(18, "Invalid cross-device link"),
  NOT_A_DIRECTORY(20, "Not a directory"),
  IS_A_DIRECTORY(21, "Is a directory"),
  INVALID(22, "Invalid argument"),
  TOO_MANY_OPEN(24, "Too many open files"),
  TOO_LARGE(27, "File too large"),
  NO_SPACE(28, "No space left on device"),
  ILLEGAL_SEEK(29, "Illegal seek"),
  READ_ONLY(30, "Read-only file system"),
  TOO_MANY_LINKS(31, "Too many links"),
  BROKEN_PIPE(32, "Broken pipe"),
  NAME_TOO_LONG(36, "File name too long"),
  NOT_EMPTY(39, "Directory not empty"),
  LINK_LOOP(40, "Too many levels of symbolic links"),
  NOT_SUPPORTED(95, "Operation not supported"),
  CANCELLED(125, "Operation canceled");

  private final int number;
  private final String text;

  FileError(int number, String text) {
    this.number = number;
    this.text = text;
  }

  public int number() { return number; }

  public String text() { return text; }

  /// By [#text]; [#BAD_DESCRIPTOR] when no error has it.
  public static FileError of(String text) {
    for (FileError error : values()) {
      if (error.text.equals(text)) return error;
    }
    return BAD_DESCRIPTOR;
  }

  /// `Unknown error N` for numbers that are not here.
  public static String text(int number) {
    for (FileError error : values()) {
      if (error.number == number) return error.text;
    }
    return "Unknown error " + number;
  }
}
