package basics;

import java.lang.reflect.*;
import java.util.*;
import java.util.stream.*;

/// A small container: finds annotated constructors, injects dependencies, calls life-cycle methods,
/// all by reflection.
public final class Inspector {
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Inject {}

    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Start {
        int order() default 0;
    }

    interface Store {
        String get(String k);
    }

    static class MemoryStore implements Store {
        private final Map<String, String> m = new TreeMap<>(Map.of("k", "value"));

        public String get(String k) {
            return m.get(k);
        }

        @Start(order = 1)
        void open() {
            System.out.println("store opens");
        }
    }

    static class Service {
        private final Store store;
        @Inject private Log log;

        @Inject
        Service(Store store) {
            this.store = store;
        }

        @Start(order = 2)
        private void begin() {
            log.say("service begins");
        }

        String ask(String k) {
            log.say("asked " + k);
            return store.get(k);
        }
    }

    static class Log {
        int n;

        void say(String s) {
            System.out.println("[" + ++n + "] " + s);
        }
    }

    static class Loop {
        @Inject
        Loop(Loop2 l) {}
    }

    static class Loop2 {
        @Inject
        Loop2(Loop l) {}
    }

    private final Map<Class<?>, Object> made = new LinkedHashMap<>();
    private final Set<Class<?>> making = new HashSet<>();
    private final Map<Class<?>, Class<?>> bindings = Map.of(Store.class, MemoryStore.class);

    <T> T get(Class<T> type) {
        Class<?> impl = bindings.getOrDefault(type, type);
        Object known = made.get(impl);
        if (known != null) {
            return type.cast(known);
        }
        if (!making.add(impl)) {
            throw new IllegalStateException("cycle at " + impl.getSimpleName());
        }
        try {
            Constructor<?> k =
                    Arrays.stream(impl.getDeclaredConstructors())
                            .max(Comparator.comparing(c -> c.isAnnotationPresent(Inject.class)))
                            .orElseThrow();
            k.setAccessible(true);
            Object o = k.newInstance(Arrays.stream(k.getParameterTypes()).map(this::get).toArray());
            for (Field f : impl.getDeclaredFields()) {
                if (f.isAnnotationPresent(Inject.class)) {
                    f.setAccessible(true);
                    f.set(o, get(f.getType()));
                }
            }
            made.put(impl, o);
            return type.cast(o);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + impl.getSimpleName(), e);
        } finally {
            making.remove(impl);
        }
    }

    void start() {
        made.values().stream()
                .flatMap(
                        o ->
                                Arrays.stream(o.getClass().getDeclaredMethods())
                                        .filter(m -> m.isAnnotationPresent(Start.class))
                                        .map(m -> Map.entry(m, o)))
                .sorted(Comparator.comparing(e -> e.getKey().getAnnotation(Start.class).order()))
                .forEach(
                        e -> {
                            try {
                                e.getKey().setAccessible(true);
                                e.getKey().invoke(e.getValue());
                            } catch (ReflectiveOperationException x) {
                                throw new IllegalStateException(x);
                            }
                        });
    }

    public static void main(String[] args) {
        Inspector i = new Inspector();
        Service s = i.get(Service.class);
        i.start();
        System.out.println(
                s.ask("k")
                        + " "
                        + s.ask("none")
                        + " "
                        + (i.get(Service.class) == s)
                        + " "
                        + i.made.keySet().stream()
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(",")));
        try {
            i.get(Loop.class);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            i.get(Store[].class);
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        try {
            i.get(Runnable.class);
        } catch (NoSuchElementException e) {
            System.out.println("no constructor");
        }
    }
}
