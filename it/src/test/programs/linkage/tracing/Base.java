package tracing;

class Base {
    static int goneField = 1;

    String gone() {
        return "gone";
    }

    String becameAbstract() {
        return "base";
    }

    static String callAbstract(Base base) {
        return base.becameAbstract();
    }
}

class Vanished {}

interface Some {
    default String becameAbstract() {
        return "some";
    }

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

interface Other {}

class Dropped implements Some {}
