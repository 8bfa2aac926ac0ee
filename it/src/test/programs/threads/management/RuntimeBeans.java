package management;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.PlatformManagedObject;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import tools.Together;

/// RuntimeMXBean, the beans for classes and the system, and beans by their interface.
public final class RuntimeBeans {
    static final RuntimeMXBean BEAN = ManagementFactory.getRuntimeMXBean();

    interface Unmanaged extends PlatformManagedObject {}

    public static void main(String[] args) throws Exception {
        process();
        properties();
        others();
        byInterface();
    }

    static void process() throws Exception {
        long pid = ProcessHandle.current().pid();
        System.out.println("name " + BEAN.getName().startsWith(pid + "@") + " " + (BEAN.getPid() == pid));
        long up = BEAN.getUptime();
        Thread.sleep(5);
        System.out.println("up " + (up > 0) + ", and goes on " + (BEAN.getUptime() >= up + 4));
        long start = BEAN.getStartTime();
        System.out.println("start " + (Math.abs(start + BEAN.getUptime() - System.currentTimeMillis()) < 10_000) + " " + (start == BEAN.getStartTime()));
        System.out.println("arguments " + (BEAN.getInputArguments() != null) + ", " + Together.cause(() -> BEAN.getInputArguments().add("x")));
        System.out.println("boot class path " + BEAN.isBootClassPathSupported() + ", " + Together.cause(BEAN::getBootClassPath));
    }

    static void properties() {
        System.out.println("management " + BEAN.getManagementSpecVersion());
        System.out.println("specification " + BEAN.getSpecName() + ", " + BEAN.getSpecVendor() + ", " + BEAN.getSpecVersion());
        System.out.println("vm " + is("java.vm.name", BEAN.getVmName()) + " " + is("java.vm.vendor", BEAN.getVmVendor()) + " " + is("java.vm.version", BEAN.getVmVersion()));
        System.out.println("paths " + is("java.class.path", BEAN.getClassPath()) + " " + is("java.library.path", BEAN.getLibraryPath()));
        System.setProperty("management.own", "yes");
        System.out.println("own " + BEAN.getSystemProperties().get("management.own") + " " + BEAN.getSystemProperties().equals(System.getProperties()));
        System.clearProperty("management.own");
    }

    static boolean is(String property, String value) {
        return value != null && value.equals(System.getProperty(property));
    }

    static void others() {
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        System.out.println("classes " + (classes.getLoadedClassCount() > 100) + " "
                + (classes.getTotalLoadedClassCount() >= classes.getLoadedClassCount() + classes.getUnloadedClassCount()) + " " + classes.isVerbose());
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        System.out.println("system " + is("os.name", system.getName()) + " " + is("os.version", system.getVersion()) + " " + system.getArch()
                + " " + (system.getAvailableProcessors() == Runtime.getRuntime().availableProcessors()));
        double load = system.getSystemLoadAverage();
        System.out.println("load " + (load >= 0 || load == -1));
    }

    static void byInterface() {
        System.out.println("same " + (ManagementFactory.getPlatformMXBean(RuntimeMXBean.class) == BEAN)
                + " " + (ManagementFactory.getPlatformMXBean(ThreadMXBean.class) == ManagementFactory.getThreadMXBean()));
        System.out.println("lists " + ManagementFactory.getPlatformMXBeans(RuntimeMXBean.class).size() + " "
                + (ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).size() == ManagementFactory.getGarbageCollectorMXBeans().size()));
        System.out.println(Together.thrown(() -> ManagementFactory.getPlatformMXBean(GarbageCollectorMXBean.class)));
        System.out.println(Together.thrown(() -> ManagementFactory.getPlatformMXBean(Unmanaged.class)));
        System.out.println(Together.thrown(() -> ManagementFactory.getPlatformMXBeans(Unmanaged.class)));
        System.out.println("interfaces " + ManagementFactory.getPlatformManagementInterfaces().contains(RuntimeMXBean.class));
        System.out.println("named " + BEAN.getObjectName());
    }
}
