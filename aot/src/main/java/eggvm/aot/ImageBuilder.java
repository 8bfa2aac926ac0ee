package eggvm.aot;

/// The compiler, seen from outside.
public final class ImageBuilder {
  private ImageBuilder() {}

  public static BuildReport build(BuildRequest request, Progress progress) throws BuildFailure {
    progress.stage("read");
    throw new BuildFailure("not assembled yet");
  }
}
