package life;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;

/// The living cells of one generation.
record World(Set<Cell> alive) {
    World {
        alive = Set.copyOf(alive);
    }

    World next() {
        Map<Cell, Long> neighbourCounts =
                alive.stream().flatMap(Cell::neighbours).collect(groupingBy(identity(), counting()));
        return new World(neighbourCounts.entrySet().stream()
                .filter(entry -> entry.getValue() == 3 || entry.getValue() == 2 && alive.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(toSet()));
    }

    World after(int generations) {
        World world = this;
        for (int generation = 0; generation < generations; generation++) {
            world = world.next();
        }
        return world;
    }

    int population() {
        return alive.size();
    }
}
