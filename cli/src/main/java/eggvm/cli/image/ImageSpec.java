package eggvm.cli.image;

import eggvm.aot.TargetLevel;
import eggvm.cli.program.Program;
import java.nio.file.Path;
import java.util.SortedMap;

/// Everything an image depends on, EggVM itself and the JDK apart.
///
/// @param addedFiles files of the image by their path in it
/// @param profile what `egg profile` wrote; nullable
public record ImageSpec(Program program, String machine, TargetLevel march, boolean strip, SortedMap<String, Path> addedFiles, Path profile) {}
