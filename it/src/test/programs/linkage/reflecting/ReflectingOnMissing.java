package reflecting;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.List;

/// What reflection says of classes that are gone: in annotations, generic signatures, nests and names.
public final class ReflectingOnMissing {
    interface Body {
        Object run() throws Throwable;
    }

    static void attempt(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Kept {
        Class<?> type() default Object.class;

        Level level() default Level.LOW;

        String text() default "";
    }

    @Kept(type = Absent.class)
    static class NamesAbsent {}

    @Kept(level = Level.HIGH)
    static class NamesGoneConstant {}

    @AbsentAnnotation
    @Kept(text = "kept")
    static class HasAbsentAnnotation {}

    static class Generics {
        List<Absent> field;

        List<? extends Absent> method() {
            return null;
        }
    }

    public static void main(String[] args) throws Exception {
        attempt("class in an annotation", () -> NamesAbsent.class.getAnnotation(Kept.class).type());
        attempt("other element", () -> NamesAbsent.class.getAnnotation(Kept.class).level());
        attempt("gone constant", () -> NamesGoneConstant.class.getAnnotation(Kept.class).level());
        attempt("annotation that is gone", () -> HasAbsentAnnotation.class.getAnnotations().length);
        attempt("the other annotation", () -> HasAbsentAnnotation.class.getAnnotation(Kept.class).text());
        attempt("raw field", () -> Generics.class.getDeclaredField("field"));
        attempt("generic field", () -> Generics.class.getDeclaredField("field").getGenericType());
        attempt("generic method", () -> Generics.class.getDeclaredMethod("method").getGenericReturnType());
        attempt("forName", () -> Class.forName("reflecting.Absent"));
        attempt("forName of array", () -> Class.forName("[Lreflecting.Absent;"));
        attempt("loadClass", () -> ReflectingOnMissing.class.getClassLoader().loadClass("reflecting.Absent"));
        attempt("loadClass of child", () -> ReflectingOnMissing.class.getClassLoader().loadClass("reflecting.AbsentsChild"));
        attempt("forName of child's array", () -> Class.forName("[Lreflecting.AbsentsChild;"));
        attempt("member classes", () -> Arrays.toString(Outer.class.getDeclaredClasses()));
        attempt("kept member", () -> Outer.Kept.class.getDeclaringClass());
        attempt("permitted", () -> Arrays.toString(Sealed.class.getPermittedSubclasses()));
        attempt("record component", () -> Arrays.toString(Rec.class.getRecordComponents()));
        attempt("alive", () -> Level.LOW);
    }
}
