package eggvm.aot.profile;

/// A profile that cannot be read. The message is one sentence with its file, and its line where there is one.
public final class BadProfile extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadProfile(String message) { super(message); }
}
