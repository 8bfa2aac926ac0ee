package management;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import tools.Together;

/// ThreadMXBean: how many threads live, lived at most, were started; their identifiers.
public final class ThreadCounts {
    static final int MORE = 7;
    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    public static void main(String[] args) throws Exception {
        System.out.println("one bean " + (BEAN == ManagementFactory.getThreadMXBean()));
        BEAN.resetPeakThreadCount();
        System.out.println("peak was reset " + (BEAN.getPeakThreadCount() == BEAN.getThreadCount()));
        int live = BEAN.getThreadCount();
        int daemons = BEAN.getDaemonThreadCount();
        long started = BEAN.getTotalStartedThreadCount();
        System.out.println("counts in order " + (0 < live && daemons <= live && live <= started));
        CountDownLatch running = new CountDownLatch(MORE);
        CountDownLatch end = new CountDownLatch(1);
        Thread[] threads = new Thread[MORE];
        for (int i = 0; i < MORE; i++) {
            threads[i] = Together.unstarted("counted-" + i, () -> {
                running.countDown();
                end.await();
            });
            threads[i].setDaemon(i < 3);
            threads[i].start();
        }
        running.await();
        System.out.println("live " + (BEAN.getThreadCount() - live));
        System.out.println("daemons " + (BEAN.getDaemonThreadCount() - daemons));
        System.out.println("started " + (BEAN.getTotalStartedThreadCount() - started));
        System.out.println("peak grew " + (BEAN.getPeakThreadCount() - live));
        System.out.println("identifiers " + hasAll(threads) + " " + (BEAN.getAllThreadIds().length == BEAN.getThreadCount()));
        end.countDown();
        Together.join(Arrays.asList(threads));
        System.out.println("live again " + (BEAN.getThreadCount() - live));
        System.out.println("peak stays " + (BEAN.getPeakThreadCount() - live));
        System.out.println("started stays " + (BEAN.getTotalStartedThreadCount() - started));
        System.out.println("none of them " + hasAll(threads));
        BEAN.resetPeakThreadCount();
        System.out.println("peak again " + (BEAN.getPeakThreadCount() - live));
    }

    static boolean hasAll(Thread[] threads) {
        long[] ids = BEAN.getAllThreadIds();
        return Arrays.stream(threads).allMatch(thread -> Arrays.stream(ids).anyMatch(id -> id == thread.threadId()));
    }
}
