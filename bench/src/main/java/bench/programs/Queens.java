package bench.programs;

import bench.Benchmark;

/// Eleven queens on a board of boolean arrays: recursion and array stores, without bit tricks.
public final class Queens implements Benchmark {
    private static final int SIZE = 11;

    private final boolean[] columnUsed = new boolean[SIZE];
    private final boolean[] riseUsed = new boolean[2 * SIZE];
    private final boolean[] fallUsed = new boolean[2 * SIZE];
    private final int[] columnOf = new int[SIZE];
    private long checksum;

    @Override
    public String name() {
        return "queens";
    }

    @Override
    public long run() {
        checksum = 0;
        int solutions = place(0);
        return checksum * 10_000 + solutions;
    }

    @Override
    public long expectedChecksum() {
        return 6901980589913677176L;
    }

    private int place(int row) {
        if (row == SIZE) {
            for (int column : columnOf) {
                checksum = checksum * 11 + column;
            }
            return 1;
        }
        int solutions = 0;
        for (int column = 0; column < SIZE; column++) {
            int rise = row + column, fall = row - column + SIZE;
            if (!columnUsed[column] && !riseUsed[rise] && !fallUsed[fall]) {
                columnUsed[column] = riseUsed[rise] = fallUsed[fall] = true;
                columnOf[row] = column;
                solutions += place(row + 1);
                columnUsed[column] = riseUsed[rise] = fallUsed[fall] = false;
            }
        }
        return solutions;
    }
}
