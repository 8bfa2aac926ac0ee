package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the driver that calls every program of a set directly, without reflection.
/// Arguments: names of programs; none means all; `--after NAME` means all behind that one.
final class SuiteSource {
    private static final String DRIVER = """
            package suite;

            public final class SuiteMain {
                private static final String[] PROGRAMS = {
            %s
                };

                public static void main(String[] args) {
                    if (args.length == 2 && args[0].equals("--after")) {
                        runAfter(args[1]);
                    } else {
                        for (String name : args.length == 0 ? PROGRAMS : args) {
                            run(name);
                        }
                    }
                    System.out.println("=== end");
                }

                private static void runAfter(String last) {
                    boolean behind = false;
                    for (String name : PROGRAMS) {
                        if (behind) {
                            run(name);
                        }
                        behind |= name.equals(last);
                    }
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

    static Path write(Path folder, List<String> programs) throws IOException {
        String names = programs.stream().map(name -> "        \"" + name + "\",").collect(Collectors.joining("\n"));
        String cases = programs.stream().map(name -> "            case \"" + name + "\" -> " + name + ".main(new String[0]);")
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("SuiteMain.java"), DRIVER.formatted(names, cases));
    }
}
