package eggvm.cli;

import eggvm.aot.TargetLevel;
import eggvm.cli.image.ImageCache;
import eggvm.cli.image.ImageFile;
import eggvm.cli.image.ImageMaker;
import eggvm.cli.image.ImageSpec;
import eggvm.cli.program.AddedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How a program is named and compiled: shared by the commands that accept a jar.
final class ProgramOptions {
  @Mixin private ProgramFiles files;

  @Option(names = "--machine", paramLabel = "pc|linux", description = "What the image runs on; default: pc.")
  private String machine;

  @Option(
      names = "--march",
      paramLabel = "LEVEL",
      description = "The least processor that the image is for: x86-64, x86-64-v2 or x86-64-v3; default: x86-64. One with less is refused when the image starts.")
  private String march;

  @Option(
      names = "--add-file",
      paramLabel = "FILE[=PATH]",
      description = "Put a file, or all files of a directory, into the image's file system, read-only; default path: /NAME.")
  private List<String> addedFiles = new ArrayList<>();

  @Option(names = "--strip", description = "Leave out symbols and debug information.")
  private boolean strip;

  @Option(names = "--profile", paramLabel = "FILE", description = "Compile for what the program did under 'egg profile', which wrote this file.")
  private Path profile;

  @Option(names = "--threads", paramLabel = "N", description = "Compiler threads; default: one per processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "-v", description = "Tell more; stack traces for internal errors.")
  boolean verbose;

  int threads() {
    if (threads < 1) throw new Complaint("--threads " + threads + ": at least 1");
    return threads;
  }

  ImageSpec wanted(Path jar) {
    String machine = machine();
    TargetLevel level = march();
    return new ImageSpec(files.programOf(jar), machine, level, strip, AddedFiles.of(addedFiles), profile());
  }

  /// The image that `input` is, or one made of the program that it is.
  ImageFile imageOf(Path input, Console console) {
    if (!Files.exists(input)) throw new Complaint(input + ": no such file");
    return ImageFile.isElf(input) ? existing(input) : made(input, console);
  }

  private ImageFile made(Path input, Console console) {
    try {
      ImageCache cache = new ImageCache(new ImageMaker(console, verbose, threads()));
      return ImageFile.open(cache.image(wanted(input)));
    } catch (IOException e) {
      throw new Complaint("cannot keep the image of " + input + ": " + e.getMessage());
    }
  }

  private ImageFile existing(Path input) {
    ImageFile image = ImageFile.open(input);
    if (files.isGiven() || strip || march != null || profile != null || !addedFiles.isEmpty()) {
      throw new Complaint(input + ": already an image; -cp, --main, --add-file, --march, --profile and --strip belong to 'egg build'");
    }
    if (machine != null && !machine().equals(image.machine())) {
      throw new Complaint(input + ": made for machine " + image.machine());
    }
    return image;
  }

  private Path profile() {
    if (profile != null && !Files.isRegularFile(profile)) throw new Complaint(profile + ": no such file; 'egg profile' writes one");
    return profile;
  }

  private String machine() {
    if (machine == null) return "pc";
    if (machine.equals("pc") || machine.equals("linux")) return machine;
    throw new Complaint("--machine " + machine + ": there are 'pc' and 'linux'");
  }

  private TargetLevel march() {
    if (march == null) return TargetLevel.BASELINE;
    return TargetLevel.named(march).orElseThrow(() -> new Complaint("--march " + march + ": there are " + String.join(", ", TargetLevel.names())));
  }
}
