package missing;

class Gone {
    static int count = 3;

    static Gone make() {
        return new Gone();
    }
}
