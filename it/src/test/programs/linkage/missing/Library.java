package missing;

class LibraryBase {}

class Library extends LibraryBase {
    static final int CONSTANT = 1;
    static int goneStaticField = 1;
    int goneField = 1;
    int typed = 1;
    String movedField = "here";

    Library() {}

    Library(int x) {}

    String kept(int x) {
        return "old " + x;
    }

    String gone(int x) {
        return "gone";
    }

    static String goneStatic(String s) {
        return s;
    }

    int returnsInt() {
        return 1;
    }

    String moved() {
        return "here";
    }
}
