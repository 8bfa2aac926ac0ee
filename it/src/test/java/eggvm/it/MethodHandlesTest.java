package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A program that makes method handles at run time builds, with a warning for each place that is reached, and throws at each of them.
class MethodHandlesTest {
    private static final Path WORK = Path.of(System.getProperty("egg.work", "target"), "method-handles").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String MAIN = """
            package handles;

            import java.lang.invoke.LambdaMetafactory;
            import java.lang.invoke.MethodHandles;
            import java.lang.invoke.MethodType;
            import java.lang.invoke.VarHandle;
            import java.util.concurrent.Callable;

            public class Main {
                static final VarHandle COUNT;
                static int count;

                static {
                    try {
                        COUNT = MethodHandles.lookup().findStaticVarHandle(Main.class, "count", int.class);
                    } catch (ReflectiveOperationException e) {
                        throw new ExceptionInInitializerError(e);
                    }
                }

                static void attempt(Callable<?> action) {
                    try {
                        System.out.println(action.call() == null ? "null" : "made");
                    } catch (Exception e) {
                        System.out.println(e);
                    }
                }

                public static void main(String[] args) throws Exception {
                    attempt(() -> MethodHandles.lookup().findVirtual(String.class, "length", MethodType.methodType(int.class)));
                    attempt(() -> MethodHandles.lookup().unreflect(Main.class.getMethod("main", String[].class)));
                    attempt(() -> MethodHandles.identity(int.class));
                    attempt(() -> LambdaMetafactory.metafactory(MethodHandles.lookup(), "run", MethodType.methodType(Runnable.class), null, null, null));
                    System.out.println((int) COUNT.getAndAdd(3) + count);
                }

                static Object never() throws Exception {
                    return MethodHandles.lookup().findStatic(Main.class, "never", MethodType.methodType(Object.class));
                }
            }
            """;
    private static final String REASON = ": method handles are made when the image is built, not at run time\n";

    static Stream<String> machines() {
        return Launcher.usualMachines().stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void eachPlaceIsWarnedAboutAndThrows(String machine) throws Exception {
        Path folder = TestFiles.emptied(WORK.resolve(machine));
        Path classes = SmallProgram.compiled(folder.resolve("classes"), "Main", MAIN);
        Path image = folder.resolve("program.elf");
        Outcome build = Child.run(List.of(EggLauncher.EGG.toString(), "build", classes.toString(), "--main", "handles.Main",
                "--machine", machine, "-o", image.toString()), "", EggLauncher.BUILD_LIMIT, true);
        assertEquals(0, build.status(), build::toString);
        List<String> warnings = build.errors().lines().filter(line -> line.startsWith("warning: ")).toList();
        assertEquals(2, warnings.size(), build::toString);
        assertTrue(warnings.get(0).contains("Lookup.findVirtual makes no handle at run time"), build::toString);
        assertTrue(warnings.get(1).contains("Lookup.unreflect makes no handle at run time"), build::toString);
        Outcome run = Child.run(List.of(EggLauncher.EGG.toString(), "run", image.toString()), "", LIMIT);
        String refused = "java.lang.IllegalAccessException" + REASON;
        String unsupported = "java.lang.UnsupportedOperationException" + REASON;
        assertEquals(refused + refused + unsupported + unsupported + "3\n", run.console(), run::toString);
        assertEquals(0, run.status());
    }
}
