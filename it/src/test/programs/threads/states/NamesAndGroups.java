package states;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import tools.Together;

/// Names, priorities, daemons, builders, factories and groups.
public final class NamesAndGroups {
    static void show(String what, Thread t) {
        ThreadGroup group = t.getThreadGroup();
        System.out.println(what + ": '" + t.getName() + "' " + t.getPriority() + " " + t.isDaemon() + " " + t.isVirtual() + " "
                + (group == null ? null : group.getName()) + " " + t.getState());
    }

    public static void main(String[] args) throws Exception {
        show("main", Thread.currentThread());
        Thread.Builder.OfPlatform numbered = Thread.ofPlatform().name("numbered-", 7).daemon().priority(8).stackSize(200_000);
        show("first", numbered.unstarted(() -> {}));
        show("second", numbered.unstarted(() -> {}));
        show("back to no daemon", numbered.daemon(false).unstarted(() -> {}));
        ThreadFactory factory = Thread.ofPlatform().name("made-", 0).factory();
        show("factory", factory.newThread(() -> {}));
        show("factory", factory.newThread(() -> {}));
        show("unnamed", Thread.ofPlatform().priority(1).unstarted(() -> {}).getName().startsWith("Thread-") ? Thread.ofPlatform().name("was unnamed").unstarted(() -> {}) : null);
        Thread started = numbered.start(() -> show("running", Thread.currentThread()));
        started.join();
        show("ended", started);
        Thread virtual = Thread.ofVirtual().name("v-", 3).unstarted(() -> {});
        show("virtual", virtual);
        virtual.setPriority(10);
        virtual.setDaemon(true);
        show("virtual keeps", virtual);
        show("virtual without a name", Thread.ofVirtual().unstarted(() -> {}));
        arguments(virtual);
        inherited();
        groups();
    }

    static void arguments(Thread virtual) {
        Thread thread = new Thread(() -> {}, "first name");
        System.out.println(Together.thrown(() -> set(() -> thread.setPriority(11))));
        System.out.println(Together.thrown(() -> set(() -> thread.setPriority(0))));
        System.out.println(Together.thrown(() -> set(() -> thread.setName(null))));
        System.out.println(Together.thrown(() -> new Thread((String) null)));
        System.out.println(Together.thrown(() -> set(() -> virtual.setDaemon(false))));
        System.out.println(Together.thrown(() -> Thread.ofPlatform().priority(12)));
        System.out.println(Together.thrown(() -> Thread.ofPlatform().stackSize(-1)));
        System.out.println(Together.thrown(() -> Thread.ofPlatform().name("x", -1)));
        System.out.println(Together.thrown(() -> Thread.ofPlatform().unstarted(null)));
        System.out.println(Together.thrown(() -> set(() -> Thread.currentThread().setDaemon(true))));
        thread.setName("second name");
        show("renamed", thread);
        System.out.println(thread.threadId() > 0);
    }

    static Object set(Runnable change) {
        change.run();
        return "fine";
    }

    static void inherited() throws Exception {
        Thread parent = Thread.ofPlatform().name("parent").daemon().priority(7).start(() -> {
            show("child", new Thread(() -> {}, "child"));
            show("virtual child", Thread.ofVirtual().name("virtual child").unstarted(() -> {}));
        });
        parent.join();
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("inherited");
        List<String> seen = new ArrayList<>();
        for (boolean inherits : new boolean[] {true, false}) {
            Thread.ofPlatform().inheritInheritableThreadLocals(inherits).start(() -> seen.add(local.get())).join();
            Thread.ofVirtual().inheritInheritableThreadLocals(inherits).start(() -> seen.add(local.get())).join();
        }
        System.out.println(seen);
    }

    static void groups() throws Exception {
        ThreadGroup main = Thread.currentThread().getThreadGroup();
        ThreadGroup outer = new ThreadGroup("outer");
        ThreadGroup inner = new ThreadGroup(outer, "inner");
        System.out.println(outer.getName() + " " + outer.getParent().getName() + " " + main.getParent().getName() + " " + main.getParent().getParent());
        System.out.println(main.parentOf(inner) + " " + inner.parentOf(outer) + " " + inner.parentOf(inner) + " " + outer.getMaxPriority());
        inner.setMaxPriority(4);
        Thread limited = new Thread(inner, () -> {}, "limited");
        System.out.println(limited.getPriority() + " " + inner);
        limited.setPriority(9);
        System.out.println(limited.getPriority());
        Thread[] sleepers = new Thread[3];
        String[] ends = new String[3];
        for (int i = 0; i < 3; i++) {
            int id = i;
            sleepers[i] = new Thread(i == 0 ? outer : inner, () -> {
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    ends[id] = Thread.currentThread().getThreadGroup().getName();
                }
            }, "sleeper-" + i);
            sleepers[i].start();
        }
        for (Thread each : sleepers) {
            Together.awaitWaiting(each);
        }
        System.out.println(outer.activeCount() + " " + inner.activeCount() + " " + outer.activeGroupCount());
        Thread[] found = new Thread[10];
        int count = outer.enumerate(found);
        Arrays.sort(found, 0, count, java.util.Comparator.comparing(Thread::getName));
        for (int i = 0; i < count; i++) {
            System.out.println("found " + found[i].getName());
        }
        System.out.println(outer.enumerate(found, false) + " " + found[0].getName() + " " + outer.enumerate(new ThreadGroup[3]));
        outer.interrupt();
        for (Thread each : sleepers) {
            each.join();
        }
        System.out.println(Arrays.toString(ends) + " " + outer.activeCount());
    }
}
