package life;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Patterns of the literature, drawn as they look.
enum Pattern {
    GLIDER("""
            .O.
            ..O
            OOO
            """),
    R_PENTOMINO("""
            .OO
            OO.
            .O.
            """),
    ACORN("""
            .O.....
            ...O...
            OO..OOO
            """),
    GLIDER_GUN("""
            ........................O...........
            ......................O.O...........
            ............OO......OO............OO
            ...........O...O....OO............OO
            OO........O.....O...OO..............
            OO........O...O.OO....O.O...........
            ..........O.....O.......O...........
            ...........O...O....................
            ............OO......................
            """);

    private final String drawing;

    Pattern(String drawing) {
        this.drawing = drawing;
    }

    World world() {
        Set<Cell> alive = new HashSet<>();
        List<String> rows = drawing.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                if (rows.get(row).charAt(column) == 'O') {
                    alive.add(new Cell(row, column));
                }
            }
        }
        return new World(alive);
    }
}
