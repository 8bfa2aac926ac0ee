package locals;

import java.util.NoSuchElementException;
import tools.Together;

/// Scoped values: bound for a call, rebound inside, unbound after every kind of exit and in other threads.
public final class ScopedValues {
    static final ScopedValue<String> USER = ScopedValue.newInstance();
    static final ScopedValue<Integer> LEVEL = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        System.out.println(USER.isBound() + " " + USER.orElse("nobody") + " " + Together.thrown(USER::get));
        System.out.println(ScopedValue.where(USER, "ann").where(LEVEL, 3).call(() -> USER.get() + LEVEL.get()));
        ScopedValue.where(USER, "outer").run(() -> {
            String inner = ScopedValue.where(USER, "inner").call(USER::get);
            System.out.println(inner + " in " + USER.get() + " " + LEVEL.isBound());
        });
        System.out.println(Together.thrown(() -> ScopedValue.where(USER, "failing").call(() -> {
            throw new IllegalStateException(USER.get());
        })) + " " + USER.isBound());
        System.out.println(Together.thrown(() -> USER.orElseThrow(() -> new NoSuchElementException("none"))));
        System.out.println("depth " + ScopedValue.where(LEVEL, 0).call(() -> descend(100)));
        ScopedValue.where(USER, "mine").run(ScopedValues::elsewhere);
        String[] seen = new String[6];
        Together.all(6, id -> ScopedValue.where(LEVEL, id).where(USER, "thread " + id).run(() -> {
            for (int i = 0; i < 100; i++) {
                seen[id] = USER.get() + "/" + LEVEL.get();
                Thread.yield();
            }
        }));
        System.out.println(String.join(" ", seen));
        try {
            ScopedValue.where(LEVEL, 1).run(() -> overflow(0));
        } catch (StackOverflowError e) {
            System.out.println("overflow " + LEVEL.isBound());
        }
        ScopedValue.Carrier carrier = ScopedValue.where(USER, "carried").where(USER, "last wins");
        System.out.println(carrier.get(USER) + " " + carrier.call(USER::get) + " " + Together.elsewhere(() -> carrier.call(USER::get)));
    }

    static int descend(int levels) throws Exception {
        return levels == 0 ? LEVEL.get() : ScopedValue.where(LEVEL, LEVEL.get() + 1).call(() -> descend(levels - 1));
    }

    static void elsewhere() {
        try {
            System.out.println("thread " + Together.elsewhere(() -> USER.orElse("unbound")) + ", here " + USER.get());
            String[] seen = new String[1];
            Thread.startVirtualThread(() -> seen[0] = USER.orElse("unbound")).join();
            System.out.println("virtual " + seen[0]);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int overflow(int depth) {
        return ScopedValue.where(LEVEL, depth).call(() -> overflow(depth + 1)) + 1;
    }
}
