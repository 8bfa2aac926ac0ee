package physics;

/// Lets the ball swing and shows the site once a second.
public final class Physics {
    private static final int SECONDS = 6;

    private Physics() {}

    public static void main(String[] args) {
        int seconds = args.length == 0 ? SECONDS : Integer.parseInt(args[0]);
        Site site = new Site();
        for (int second = 0; second <= seconds; second++) {
            System.out.printf("after %d s: %d bodies, %d awake, %d contacts, fingerprint %016x%n",
                    second, site.bodies(), site.awake(), site.contacts(), site.fingerprint());
            System.out.print(Picture.of(site));
            site.runOneSecond();
        }
    }
}
