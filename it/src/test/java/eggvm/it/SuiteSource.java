package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the driver that calls every program of a suite directly, without reflection.
/// Arguments: `[--after PROGRAM] [SET or PROGRAM ...]`: those that are named, or all when none is, behind that program.
final class SuiteSource {
    private static final String DRIVER = """
            package suite;

            public final class SuiteMain {
                /// Set and program.
                private static final String[][] PROGRAMS = {
            %s
                };

                public static void main(String[] args) {
                    boolean all = args.length == 0 || !args[0].equals("--after");
                    String last = all ? "" : args[1];
                    boolean behind = all;
                    for (String[] program : PROGRAMS) {
                        if (behind && isNamed(program, args, all ? 0 : 2)) {
                            run(program[1]);
                        }
                        behind |= program[1].equals(last);
                    }
                    System.out.println("=== end");
                }

                private static boolean isNamed(String[] program, String[] args, int first) {
                    for (int i = first; i < args.length; i++) {
                        if (args[i].equals(program[0]) || args[i].equals(program[1])) {
                            return true;
                        }
                    }
                    return args.length == first;
                }

                private static void run(String name) {
                    System.out.println("=== " + name);
                    try {
                        call(name);
                    } catch (Throwable uncaught) {
                        System.out.println("uncaught " + uncaught);
                    }
                    System.out.flush();
                }

                private static void call(String name) throws Throwable {
                    switch (name) {
            %s
                        default -> System.out.println("no such program");
                    }
                }
            }
            """;

    private SuiteSource() {}

    static Path write(Path folder, List<ProgramSet> sets) throws IOException {
        String names = sets.stream().flatMap(set -> set.programs().stream().map(name -> "        {\"" + set.name() + "\", \"" + name + "\"},"))
                .collect(Collectors.joining("\n"));
        String cases = sets.stream().flatMap(set -> set.programs().stream())
                .map(name -> "            case \"" + name + "\" -> " + name + ".main(new String[0]);").collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("SuiteMain.java"), DRIVER.formatted(names, cases));
    }
}
