/// What threads cost; `bench/threads` runs this on HotSpot and on EggVM and prints both.
/// ```
///  ThreadFigures switch             two threads hand a permit to and fro       ns for each switch, best of rounds
///  ThreadFigures many COUNT KIND    start, park, 1 GiB of garbage, wake, join  ms for each phase
/// ```
/// `KIND` is `platform` or `virtual`.
package bench.threads;
