package life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldTest {
    @Test
    void gliderMovesOneCellDiagonallyInFourGenerations() {
        World start = Pattern.GLIDER.world();
        World moved = new World(start.alive().stream()
                .map(cell -> new Cell(cell.row() + 1, cell.column() + 1)).collect(Collectors.toSet()));
        assertEquals(moved, start.after(4));
    }

    @Test
    void acornHasTheKnownPopulationAfterAHundredGenerations() {
        assertEquals(7, Pattern.ACORN.world().population());
        assertEquals(121, Pattern.R_PENTOMINO.world().after(100).population());
    }

    @Test
    void glidersLeaveTheGunEveryThirtyGenerations() {
        World gun = Pattern.GLIDER_GUN.world();
        assertEquals(36, gun.population());
        assertEquals(36 + 5 * 5, gun.after(150).population());
    }
}
