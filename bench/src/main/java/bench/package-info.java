/// Benchmarks written afresh after the classics of the literature; each knows the checksum of its result.
/// ```
///  BenchMain [--warm-up S] [--seconds S] [--min-iterations N] [--list] [name ...]
///
///   for each program:   run for S seconds, at least N times: untimed
///                       # begin name       (bench/compare reads the CPU time here)
///                       run for S seconds, at least N times: timed
///                       name  iterations  best ms  median ms  checksum  OK | FAIL
///   at the end:         all n OK | k of n FAILED: names       status 0 | 1
/// ```
/// Times come from `System.nanoTime` alone. One iteration is meant to take 10 to 100 ms on a warm HotSpot.
package bench;
