package eggvm.cli.image;

import eggvm.aot.BuildFailure;
import eggvm.aot.BuildReport;
import eggvm.aot.BuildRequest;
import eggvm.aot.ImageBuilder;
import eggvm.cli.Complaint;
import eggvm.cli.Console;
import eggvm.cli.Installation;
import eggvm.cli.report.ConsoleProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compiles, with progress on the console.
public final class ImageMaker {
  private final Console console;
  private final boolean verbose;
  private final int threads;

  public ImageMaker(Console console, boolean verbose, int threads) {
    this.console = console;
    this.verbose = verbose;
    this.threads = threads;
  }

  /// @param why null, or the member whose reachability the report shall explain
  public BuildReport make(ImageSpec spec, Path target, String why) {
    Installation.requireJdk();
    try (AtomicOutput output = new AtomicOutput(target);
        ConsoleProgress progress = new ConsoleProgress(console, verbose)) {
      BuildReport report = ImageBuilder.build(request(spec, output.draft(), why), progress);
      if (!Files.exists(output.draft())) throw new IllegalStateException("the builder wrote no image");
      makeExecutable(output.draft(), spec.machine());
      output.publish();
      return report;
    } catch (BuildFailure failure) {
      throw new Complaint(failure.problems());
    } catch (IOException e) {
      throw new Complaint("cannot write " + target + ": " + e.getMessage());
    }
  }

  private static void makeExecutable(Path image, String machine) throws IOException {
    if (machine.equals("linux") && !image.toFile().setExecutable(true)) throw new IOException("cannot make it executable");
  }

  private BuildRequest request(ImageSpec spec, Path draft, String why) {
    var program = spec.program();
    return new BuildRequest(
        program.jar(),
        program.classPath(),
        draft,
        program.mainClass(),
        spec.machine(),
        spec.march(),
        why,
        spec.strip(),
        spec.addedFiles(),
        spec.profile(),
        threads,
        Installation.runtimeHome());
  }
}
