package eggvm.aot;

/// Where the builder tells what it is doing. Called from any thread.
public interface Progress {
  /// A stage begins; the one before it has ended.
  void stage(String name);

  /// How far the stage has come, or something only the curious want to see.
  void detail(String text);

  /// Something that will fail at run time, should the program get there. Repeated in [BuildReport#warnings].
  void warning(String text);
}
