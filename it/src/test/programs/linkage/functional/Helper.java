package functional;

class Helper {
    Helper() {}

    Helper(String text) {}

    String kept() {
        return "kept";
    }

    String gone() {
        return "gone";
    }

    String becameStatic() {
        return "instance";
    }

    static String wasStatic() {
        return "static";
    }

    String becamePrivate() {
        return "open";
    }

    @Override
    public String toString() {
        return "helper";
    }
}

class Concrete {}

interface Task {
    String first();

    static String both(Task task) {
        return task.first();
    }
}

interface Renamed {
    String oldName();

    static String call(Renamed renamed) {
        return renamed.oldName();
    }
}

interface Vanished {
    String get();
}

interface Solid {
    String get();
}

interface WithDefault {
    int value();

    default int doubled() {
        return 2 * value();
    }

    static int twice(WithDefault w) {
        return w.doubled();
    }
}
