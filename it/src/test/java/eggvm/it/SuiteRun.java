package eggvm.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All sections of a suite on one machine. When the machine dies in a program, that program's section ends with a note
/// and the next run starts behind it.
final class SuiteRun {
    static final String DIED = "*** the machine stopped here: ";
    private static final int MAX_DEATHS = 12;

    private SuiteRun() {}

    static Map<String, List<String>> of(Launcher launcher, Run whole) throws IOException, InterruptedException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Run run = whole;
        for (int deaths = 0; deaths <= MAX_DEATHS; deaths++) {
            Outcome outcome = launcher.run(run);
            Sections sections = Sections.parse(outcome.console());
            all.putAll(sections.linesOf());
            if (sections.complete()) {
                return all;
            }
            String last = sections.last().orElseThrow(() -> new IllegalStateException(
                    whole.jar().getFileName() + " on " + launcher.name() + " printed no section, " + outcome));
            note(all, last, outcome);
            List<String> rest = new ArrayList<>(List.of("--after", last));
            rest.addAll(whole.arguments());
            run = whole.with(rest);
        }
        return all;
    }

    private static void note(Map<String, List<String>> all, String program, Outcome outcome) {
        List<String> lines = new ArrayList<>(all.get(program));
        lines.add(DIED + (outcome.timedOut() ? "time is up" : "status " + outcome.status()));
        all.put(program, lines);
    }
}
