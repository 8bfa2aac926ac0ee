package eggvm.it.broken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Class files with a few bytes changed at random places; the seed is fixed, so that a number names the same fault forever.
final class RandomMutants {
    private static final long SEED = 20_250_916;

    private RandomMutants() {}

    static List<Input> of(Map<String, byte[]> classes, int count) {
        List<String> names = List.copyOf(classes.keySet());
        List<Input> inputs = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Random random = new Random(SEED + number);
            String file = random.nextInt(3) == 0 ? names.get(random.nextInt(names.size())) : SampleProgram.MAIN;
            byte[] mutant = mutated(classes.get(file), random);
            inputs.add(new Input("random fault " + number + " in " + file, false, folder -> {
                Map<String, byte[]> changed = new LinkedHashMap<>(classes);
                changed.put(file, mutant);
                return List.of(StoredJar.write(folder, StoredJar.bytes(StoredJar.program(changed))).toString());
            }));
        }
        return inputs;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutant = bytes.clone();
        int faults = 1 + random.nextInt(3);
        for (int i = 0; i < faults; i++) {
            int at = 8 + random.nextInt(mutant.length - 8);
            switch (random.nextInt(3)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = (byte) random.nextInt(256);
                default -> mutant[at]++;
            }
        }
        return mutant;
    }
}
