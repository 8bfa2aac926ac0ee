package eggvm.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Sets of programs compiled into one jar, whose image is built once for all of them: what they share of the library is most of it.
record Suite(List<ProgramSet> sets, Path jar) {
    /// Sets that meet the machine: its memory, clock, interrupts, processor or console. The others are the compiler's and the library's
    /// affair, which both machines share.
    /// In this order: what needs most of the heap comes first.
    private static final List<String> OF_THE_MACHINE = List.of("limits", "bulk", "io", "preview", "threads");
    /// What is available to reflection differs for a class path that is large (decision 7): these show what a small one has.
    private static final String FOR_SMALL_CLASS_PATHS = "reflection";
    static final Path WORK = Path.of(System.getProperty("egg.work", "target"));
    private static Suite ofTheMachine;

    static synchronized Suite ofTheMachine() throws IOException {
        if (ofTheMachine == null) {
            ofTheMachine = named("machine", OF_THE_MACHINE);
        }
        return ofTheMachine;
    }

    static Suite ofTheLibrary() throws IOException {
        List<String> others = ProgramSet.names().stream().filter(name -> !OF_THE_MACHINE.contains(name) && !name.equals(FOR_SMALL_CLASS_PATHS)).toList();
        return named("library-and-compiler", others);
    }

    /// What compiled code computes with vector registers; without the many ways to print a number, for images that only a few tests want.
    static Suite ofVectors() throws IOException {
        List<String> floats = List.of("floats.FloatArithmetic", "floats.MathFunctions", "floats.NumericAlgorithms");
        return of("vectors", List.of(ProgramSet.named("bulk"), new ProgramSet("numbers", floats)));
    }

    static Suite ofReflection() throws IOException {
        return of(FOR_SMALL_CLASS_PATHS);
    }

    /// One set by itself, in the smallest image that can hold it.
    static Suite of(String set) throws IOException {
        return named(set, List.of(set));
    }

    private static Suite named(String name, List<String> names) throws IOException {
        List<ProgramSet> sets = new ArrayList<>();
        for (String each : names) {
            sets.add(ProgramSet.named(each));
        }
        return of(name, sets);
    }

    private static Suite of(String name, List<ProgramSet> sets) throws IOException {
        Path classes = TestFiles.emptied(WORK.resolve("suite").resolve(name));
        Path generated = TestFiles.emptied(WORK.resolve("suite").resolve(name + "-generated"));
        for (ProgramSet set : sets) {
            set.compile(classes);
        }
        ProgramSet.javac(classes, List.of(SuiteSource.write(generated, sets)), sets.stream().flatMap(set -> set.options().stream()).toList());
        Path jar = WORK.resolve("suite").resolve(name + ".jar");
        JarWriter.write(jar, classes, "suite.SuiteMain");
        return new Suite(sets, jar);
    }

    boolean contains(String set) {
        return sets.stream().anyMatch(each -> each.name().equals(set));
    }

    String name() {
        return sets.stream().map(ProgramSet::name).collect(Collectors.joining(", "));
    }
}
