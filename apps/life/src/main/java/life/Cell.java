package life;

import java.util.stream.Stream;

/// A place on the plane; rows grow downwards.
record Cell(int row, int column) {
    Stream<Cell> neighbours() {
        return Stream.of(
                new Cell(row - 1, column - 1), new Cell(row - 1, column), new Cell(row - 1, column + 1),
                new Cell(row, column - 1), new Cell(row, column + 1),
                new Cell(row + 1, column - 1), new Cell(row + 1, column), new Cell(row + 1, column + 1));
    }
}
