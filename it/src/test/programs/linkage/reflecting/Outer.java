package reflecting;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

class Outer {
    static class Kept {}
}

class Absent {}

class AbsentsChild extends Absent {}

@Retention(RetentionPolicy.RUNTIME)
@interface AbsentAnnotation {}

enum Level {
    LOW,
    HIGH
}

sealed interface Sealed {
    final class A implements Sealed {}

    final class B implements Sealed {}
}

record Rec(int a, Absent b) {}
