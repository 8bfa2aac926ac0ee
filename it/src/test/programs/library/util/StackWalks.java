package util;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// StackWalker: frames, their order, and a stream that outlives its walk.
public final class StackWalks {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static Stream<StackWalker.StackFrame> kept;

    static List<String> names(int depth) {
        return depth > 0 ? names(depth - 1) : WALKER.walk(frames -> frames.limit(4).map(StackWalker.StackFrame::getMethodName).toList());
    }

    static void use(Stream<StackWalker.StackFrame> frames) {
        try {
            System.out.println(frames.count());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    enum Level {
        LOW,
        HIGH
    }

    public static void main(String[] args) throws Exception {
        System.out.println(names(2));
        System.out.println(WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass).findFirst()).orElseThrow());
        WALKER.walk(frames -> {
            kept = frames;
            return null;
        });
        use(kept);
        use(WALKER.walk(frames -> frames));
        use(WALKER.walk(frames -> frames.filter(frame -> true)));
        List<Integer> lines = new ArrayList<>();
        WALKER.forEach(frame -> {
            if (frame.getClassName().equals("util.StackWalks")) {
                lines.add(frame.getLineNumber());
            }
        });
        System.out.println(lines);
        System.out.println(int.class.accessFlags() + " " + int[].class.accessFlags() + " " + Level.class.accessFlags());
        Parameter[] parameters = Level.class.getDeclaredConstructors()[0].getParameters();
        System.out.println(Stream.of(parameters).map(each -> each.isNamePresent() + " " + each.isSynthetic()).collect(Collectors.toList()));
    }
}
