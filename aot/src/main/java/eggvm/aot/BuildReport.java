package eggvm.aot;

import java.util.List;
import java.util.Map;

/// What was built.
///
/// @param stageMillis wall time per stage, in the order the stages ran
/// @param peakMemoryBytes peak heap of the builder
/// @param explanation answer to [BuildRequest#why], several lines; null when nothing was asked
/// @param figures what the image consists of
public record BuildReport(
    int classes,
    int methods,
    long codeBytes,
    long dataBytes,
    long metadataBytes,
    Map<String, Long> stageMillis,
    long peakMemoryBytes,
    List<String> warnings,
    String explanation,
    ImageFigures figures) {}
