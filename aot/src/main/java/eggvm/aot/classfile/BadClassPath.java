package eggvm.aot.classfile;

/// A class path entry that is neither a jar nor a directory. The message is one sentence with its path.
public final class BadClassPath extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadClassPath(String message) { super(message); }
}
