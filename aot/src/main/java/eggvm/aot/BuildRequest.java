package eggvm.aot;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// What to build.
///
/// @param jar the program: a jar or a directory of classes
/// @param classPath further jars and directories, in order, `Class-Path` entries of manifests already followed
/// @param output the image; the builder writes it last, and only when everything went well
/// @param mainClass binary name; null: the manifest of `jar` names it
/// @param machine `pc` or `linux`
/// @param march the least processor that it is for
/// @param why member whose reachability is to be explained, `java.util.Formatter.<init>()` or without the parameters; nullable
/// @param strip leave out symbols and debug information
/// @param addedFiles files for the image's file system, by their absolute path there
/// @param profile what `egg profile` wrote; nullable
/// @param threads compiler threads, at least 1; the image does not depend on it
/// @param runtimeHome directory with the jars of `vm`, `hal`, `boot` and `lib`
public record BuildRequest(
    Path jar,
    List<Path> classPath,
    Path output,
    String mainClass,
    String machine,
    TargetLevel march,
    String why,
    boolean strip,
    SortedMap<String, Path> addedFiles,
    Path profile,
    int threads,
    Path runtimeHome) {
  public BuildRequest {
    classPath = List.copyOf(classPath);
  }
}
