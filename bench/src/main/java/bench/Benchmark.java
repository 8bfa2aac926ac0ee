package bench;

/// One program. Every run does the same work from scratch and returns a checksum of its result.
public interface Benchmark {
    String name();

    long run();

    /// What [#run] must return.
    long expectedChecksum();
}
