package tracing;

abstract class Base {
    abstract String becameAbstract();

    static String callAbstract(Base base) {
        return base.becameAbstract();
    }
}

interface Some {
    String becameAbstract();

    static String callAbstract(Some some) {
        return some.becameAbstract();
    }

    default String both() {
        return "some";
    }

    static String callBoth(Some some) {
        return some.both();
    }
}

interface Other {
    default String both() {
        return "other";
    }
}

class Dropped {}
