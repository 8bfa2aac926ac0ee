package life;

/// A window on the plane as text: two rows of cells for each line, because a character is twice as high as it is wide.
record Picture(int topRow, int leftColumn, int rows, int columns) {
    private static final char[] HALVES = {' ', '\u2580', '\u2584', '\u2588'};

    String draw(World world) {
        StringBuilder text = new StringBuilder(border('\u256d', '\u256e'));
        for (int row = topRow; row < topRow + rows; row += 2) {
            text.append('\u2502');
            for (int column = leftColumn; column < leftColumn + columns; column++) {
                text.append(HALVES[lit(world, row, column) | lit(world, row + 1, column) << 1]);
            }
            text.append("\u2502\n");
        }
        return text.append(border('\u2570', '\u256f')).toString();
    }

    private static int lit(World world, int row, int column) {
        return world.alive().contains(new Cell(row, column)) ? 1 : 0;
    }

    private String border(char left, char right) {
        return left + "\u2500".repeat(columns) + right + '\n';
    }
}
