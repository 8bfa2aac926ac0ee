package eggvm.aot.graph;

/// A class that the builder itself needs does not exist or cannot be linked.
public final class MissingClass extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MissingClass(String descriptor, LinkageFailure why) {
    super("class " + descriptor + " is needed: " + why.errorInternalName().replace('/', '.') + ": " + why.message());
  }
}
