package eggvm.it.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class BrokenInputsTest {
    private static final int RANDOM_FAULTS = 130;
    /// Of the inputs that may still give an image, which takes seconds, the quick set takes none;
    /// of the others every third.
    private static final int QUICK_STRIDE = 3;

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> hopelessInputsAreRefusedInPlainWords() throws IOException {
        List<Input> hopeless = all().stream().filter(Input::mustFail).toList();
        return Stream.iterate(0, i -> i < hopeless.size(), i -> i + QUICK_STRIDE).map(hopeless::get).map(BrokenInputsTest::test);
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> brokenInputsAreRefusedOrBuilt() throws IOException {
        return all().stream().map(BrokenInputsTest::test);
    }

    @Test
    void thereAreAtLeastThreeHundredInputs() throws IOException {
        List<String> names = all().stream().map(Input::name).toList();
        assertTrue(names.size() >= 300, "only " + names.size());
        assertEquals(names.size(), names.stream().distinct().count(), "names are distinct");
    }

    private static List<Input> all() throws IOException {
        Map<String, byte[]> classes = SampleProgram.classFiles(Files.createTempDirectory(folder, "sample"));
        List<Input> inputs = new ArrayList<>(JarMutants.of(classes));
        inputs.addAll(ClassMutants.of(classes));
        inputs.addAll(RandomMutants.of(classes, RANDOM_FAULTS));
        return inputs;
    }

    private static DynamicTest test(Input input) {
        return DynamicTest.dynamicTest(input.name(), () -> {
            Verdict verdict = Verdict.of(input, Files.createTempDirectory(folder, "input"));
            assertEquals(List.of(), verdict.faults(), verdict.text());
        });
    }
}
