package life;

import java.util.Arrays;

/// Runs the glider gun and takes the census.
public final class Life {
    private static final Picture WINDOW = new Picture(-2, -3, 36, 72);
    private static final long FRAME_MILLIS = 50;

    private Life() {}

    public static void main(String[] args) throws InterruptedException {
        boolean watch = Arrays.asList(args).contains("--watch");
        int generations = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).mapToInt(Integer::parseInt).findFirst().orElse(150);
        World gun = Pattern.GLIDER_GUN.world();
        System.out.print(watch ? watched(gun, generations) : WINDOW.draw(gun.after(generations)));
        System.out.print(Census.of(generations).table());
    }

    /// Shows every generation in place and returns the last picture.
    private static String watched(World world, int generations) throws InterruptedException {
        for (int generation = 0; generation < generations; generation++) {
            System.out.print("\u001b[H\u001b[J" + WINDOW.draw(world));
            Thread.sleep(FRAME_MILLIS);
            world = world.next();
        }
        return "\u001b[H\u001b[J" + WINDOW.draw(world);
    }
}
