package eggvm.aot;

import java.util.List;

/// The image cannot be built: all problems that were found, each one line, sorted.
public final class BuildFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  public BuildFailure(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = problems.stream().sorted().toList();
  }

  public BuildFailure(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
