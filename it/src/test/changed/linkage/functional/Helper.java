package functional;

class Helper {
    Helper() {}

    String kept() {
        return "kept";
    }

    static String becameStatic() {
        return "static";
    }

    String wasStatic() {
        return "instance";
    }

    private String becamePrivate() {
        return "private";
    }

    @Override
    public String toString() {
        return "new helper" + becamePrivate();
    }
}

abstract class Concrete {}

interface Task {
    String first();

    String second();

    static String both(Task task) {
        return task.first() + task.second();
    }
}

interface Renamed {
    String newName();

    static String call(Renamed renamed) {
        return renamed.newName();
    }
}

abstract class Solid {
    abstract String get();
}

interface WithDefault {
    int value();

    int doubled();

    static int twice(WithDefault w) {
        return w.doubled();
    }
}
