package eggvm.aot.metadata;

/// A metadata file that is not as it should be; the message says in which way.
final class BadMetadata extends Exception {
  private static final long serialVersionUID = 1;

  BadMetadata(String message) { super(message); }
}
