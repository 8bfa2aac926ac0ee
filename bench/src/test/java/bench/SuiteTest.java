package bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;

class SuiteTest {
    @TestFactory
    Stream<DynamicTest> everyRunGivesTheKnownChecksum() {
        return Suite.all().stream()
                .map(
                        benchmark ->
                                DynamicTest.dynamicTest(
                                        benchmark.name(),
                                        () -> {
                                            assertEquals(
                                                    benchmark.expectedChecksum(), benchmark.run());
                                            assertEquals(
                                                    benchmark.expectedChecksum(),
                                                    benchmark.run(),
                                                    "second run");
                                        }));
    }

    @Test
    void namesAreDistinct() {
        List<String> names = Suite.all().stream().map(Benchmark::name).toList();
        assertEquals(names.size(), names.stream().distinct().count());
    }

    @Test
    void resultsAreRoundedToMicroseconds() {
        assertEquals(
                "x                         3       0.002       1.000                    -7  FAIL",
                Result.of("x", new long[] {1_000_000, 1_501, 2_999_999}, -7, false).row());
    }
}
