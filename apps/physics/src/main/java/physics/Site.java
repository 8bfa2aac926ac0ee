package physics;

import org.jbox2d.collision.shapes.CircleShape;
import org.jbox2d.collision.shapes.EdgeShape;
import org.jbox2d.collision.shapes.PolygonShape;
import org.jbox2d.collision.shapes.Shape;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.BodyType;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;
import org.jbox2d.dynamics.joints.RevoluteJointDef;

/// Metres, kilogrammes, seconds; the ground is at height 0.
final class Site {
    private static final int STEPS_PER_SECOND = 60;
    private static final int VELOCITY_ITERATIONS = 8;
    private static final int POSITION_ITERATIONS = 3;
    private static final int WALL_ROWS = 8;
    private static final int WALL_COLUMNS = 4;
    private static final int LINKS = 10;
    private static final float LINK_METRES = 1;
    private static final Vec2 HOOK = new Vec2(0, 12);

    private final World world = new World(new Vec2(0, -9.81f));

    Site() {
        EdgeShape ground = new EdgeShape();
        ground.set(new Vec2(-60, 0), new Vec2(60, 0));
        fix(body(BodyType.STATIC, 0, 0), ground, 0, '=');
        for (int row = 0; row < WALL_ROWS; row++) {
            for (int column = 0; column < WALL_COLUMNS; column++) {
                crate(2 + 1.05f * column, 0.5f + row);
            }
        }
        ballOnChain();
    }

    void runOneSecond() {
        for (int i = 0; i < STEPS_PER_SECOND; i++) {
            world.step(1f / STEPS_PER_SECOND, VELOCITY_ITERATIONS, POSITION_ITERATIONS);
        }
    }

    World world() {
        return world;
    }

    int bodies() {
        return world.getBodyCount();
    }

    int contacts() {
        return world.getContactCount();
    }

    int awake() {
        int awake = 0;
        for (Body body = world.getBodyList(); body != null; body = body.getNext()) {
            if (body.isAwake()) {
                awake++;
            }
        }
        return awake;
    }

    long fingerprint() {
        long hash = 17;
        for (Body body = world.getBodyList(); body != null; body = body.getNext()) {
            Vec2 at = body.getPosition();
            hash = 31 * hash + Float.floatToRawIntBits(at.x);
            hash = 31 * hash + Float.floatToRawIntBits(at.y);
            hash = 31 * hash + Float.floatToRawIntBits(body.getAngle());
        }
        return hash;
    }

    private void crate(float x, float y) {
        PolygonShape square = new PolygonShape();
        square.setAsBox(0.5f, 0.5f);
        fix(body(BodyType.DYNAMIC, x, y), square, 20, '#');
    }

    /// The chain is held out to the left, level with its hook.
    private void ballOnChain() {
        Body previous = body(BodyType.STATIC, HOOK.x, HOOK.y);
        PolygonShape bar = new PolygonShape();
        bar.setAsBox(LINK_METRES / 2, 0.1f);
        for (int i = 0; i < LINKS; i++) {
            Body link = body(BodyType.DYNAMIC, HOOK.x - LINK_METRES * (i + 0.5f), HOOK.y);
            fix(link, bar, 30, '-');
            join(previous, link, HOOK.x - LINK_METRES * i);
            previous = link;
        }
        float end = HOOK.x - LINK_METRES * LINKS;
        Body ball = body(BodyType.DYNAMIC, end - 1, HOOK.y);
        CircleShape circle = new CircleShape();
        circle.m_radius = 1;
        fix(ball, circle, 100, 'O');
        join(previous, ball, end);
    }

    private void join(Body first, Body second, float x) {
        RevoluteJointDef joint = new RevoluteJointDef();
        joint.initialize(first, second, new Vec2(x, HOOK.y));
        world.createJoint(joint);
    }

    private Body body(BodyType type, float x, float y) {
        BodyDef definition = new BodyDef();
        definition.type = type;
        definition.position.set(x, y);
        return world.createBody(definition);
    }

    /// @param mark what the picture shows for it
    private static void fix(Body body, Shape shape, float density, char mark) {
        FixtureDef fixture = new FixtureDef();
        fixture.shape = shape;
        fixture.density = density;
        fixture.friction = 0.6f;
        body.createFixture(fixture);
        body.setUserData(mark);
    }
}
