package basics;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Each thread has its own locals; inheritable ones are copied at creation; scoped values are bound
/// per call.
public final class ThreadLocalsAcross {
    static final ThreadLocal<StringBuilder> TEXT =
            ThreadLocal.withInitial(() -> new StringBuilder("start"));
    static final InheritableThreadLocal<String> FAMILY =
            new InheritableThreadLocal<>() {
                @Override
                protected String childValue(String parent) {
                    return parent + ">child";
                }
            };
    static final ScopedValue<String> SCOPED = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        TEXT.get().append("-main");
        FAMILY.set("root");
        ConcurrentHashMap<Integer, String> seen = new ConcurrentHashMap<>();
        CountDownLatch done = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            int id = i;
            new Thread(
                            () -> {
                                seen.put(
                                        id, TEXT.get().append('-').append(id) + " " + FAMILY.get());
                                FAMILY.set("changed " + id);
                                TEXT.remove();
                                seen.merge(id, TEXT.get().toString(), (a, b) -> a + " " + b);
                                done.countDown();
                            })
                    .start();
        }
        done.await();
        System.out.println(seen);
        System.out.println(TEXT.get() + " " + FAMILY.get());
        ScopedValue.where(SCOPED, "outer")
                .run(
                        () -> {
                            System.out.println(SCOPED.get());
                            ScopedValue.where(SCOPED, "inner")
                                    .run(() -> System.out.println(SCOPED.get()));
                            System.out.println(SCOPED.get());
                        });
        System.out.println(SCOPED.isBound() + " " + SCOPED.orElse("unbound"));
    }
}
