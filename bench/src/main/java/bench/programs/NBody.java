package bench.programs;

import bench.Benchmark;

/// Planets under gravity, symplectic integration: floating point over fields of few objects.
public final class NBody implements Benchmark {
    private static final int STEPS = 250_000;
    private static final double SOLAR_MASS = 4 * Math.PI * Math.PI;
    private static final double DAYS = 365.24;
    private static final double STEP_YEARS = 0.01;

    private static final class Body {
        double x, y, z, vx, vy, vz;
        final double mass;

        Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx * DAYS;
            this.vy = vy * DAYS;
            this.vz = vz * DAYS;
            this.mass = mass * SOLAR_MASS;
        }
    }

    @Override
    public String name() {
        return "nbody";
    }

    @Override
    public long run() {
        Body[] bodies = solarSystem();
        for (int step = 0; step < STEPS; step++) {
            advance(bodies);
        }
        return Double.doubleToLongBits(energy(bodies));
    }

    @Override
    public long expectedChecksum() {
        return -4628112051788134047L;
    }

    private static Body[] solarSystem() {
        Body[] bodies = {
            new Body(0, 0, 0, 0, 0, 0, 1),
            new Body(
                    4.84143144246472090,
                    -1.16032004402742839,
                    -0.103622044471123109,
                    0.00166007664274403694,
                    0.00769901118419740425,
                    -0.0000690460016972063023,
                    0.000954791938424326609),
            new Body(
                    8.34336671824457987,
                    4.12479856412430479,
                    -0.403523417114321381,
                    -0.00276742510726411048,
                    0.00499852801234917238,
                    0.0000230417297573763929,
                    0.000285885980666130812),
            new Body(
                    12.8943695621391310,
                    -15.1111514016986312,
                    -0.223307578892655734,
                    0.00296460137564761618,
                    0.00237847173959480950,
                    -0.0000296589568540237556,
                    0.0000436624404335156298),
            new Body(
                    15.3796971148509165,
                    -25.9193146099879641,
                    0.179258772950371181,
                    0.00268067772490389322,
                    0.00162824170038242295,
                    -0.0000951592254519715870,
                    0.0000515138902046611451),
        };
        Body sun = bodies[0];
        for (Body body : bodies) {
            sun.vx -= body.vx * body.mass / SOLAR_MASS;
            sun.vy -= body.vy * body.mass / SOLAR_MASS;
            sun.vz -= body.vz * body.mass / SOLAR_MASS;
        }
        return bodies;
    }

    private static void advance(Body[] bodies) {
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
                double square = dx * dx + dy * dy + dz * dz;
                double pull = STEP_YEARS / (square * Math.sqrt(square));
                a.vx -= dx * b.mass * pull;
                a.vy -= dy * b.mass * pull;
                a.vz -= dz * b.mass * pull;
                b.vx += dx * a.mass * pull;
                b.vy += dy * a.mass * pull;
                b.vz += dz * a.mass * pull;
            }
        }
        for (Body body : bodies) {
            body.x += STEP_YEARS * body.vx;
            body.y += STEP_YEARS * body.vy;
            body.z += STEP_YEARS * body.vz;
        }
    }

    private static double energy(Body[] bodies) {
        double sum = 0;
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            sum += a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz) / 2;
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
                sum -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return sum;
    }
}
