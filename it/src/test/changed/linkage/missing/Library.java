package missing;

class LibraryBase {
    String movedField = "in base";

    String moved() {
        return "in base";
    }
}

class Library extends LibraryBase {
    static final int CONSTANT = 2;
    long typed = 1;

    Library() {}

    String kept(int x) {
        return "new " + x;
    }

    long returnsInt() {
        return 1;
    }
}
