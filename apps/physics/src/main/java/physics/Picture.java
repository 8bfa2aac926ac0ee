package physics;

import java.util.Arrays;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyType;

/// What stands where: one character for a square metre, two columns wide.
final class Picture {
    private static final int ROWS = 13;
    private static final int LEFT_METRES = -12;
    private static final int RIGHT_METRES = 24;
    private static final int COLUMNS_PER_METRE = 2;

    private final char[][] rows = new char[ROWS][(RIGHT_METRES - LEFT_METRES) * COLUMNS_PER_METRE];

    private Picture() {
        for (char[] row : rows) {
            Arrays.fill(row, ' ');
        }
    }

    static String of(Site site) {
        Picture picture = new Picture();
        for (Body body = site.world().getBodyList(); body != null; body = body.getNext()) {
            if (body.getType() == BodyType.DYNAMIC) {
                picture.draw(body.getPosition(), (Character) body.getUserData());
            }
        }
        return picture.text();
    }

    private void draw(Vec2 at, char mark) {
        int row = ROWS - 1 - (int) Math.floor(at.y);
        int column = (int) Math.floor((at.x - LEFT_METRES) * COLUMNS_PER_METRE);
        if (row >= 0 && row < ROWS && column >= 0 && column < rows[row].length) {
            rows[row][column] = mark;
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (char[] row : rows) {
            text.append(new String(row).stripTrailing()).append('\n');
        }
        return text.append("=".repeat(rows[0].length)).append('\n').toString();
    }
}
