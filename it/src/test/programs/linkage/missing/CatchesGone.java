package missing;

class CatchesGone {
    static String run(boolean fail) {
        try {
            return "before " + Integer.parseInt(fail ? "x" : "5");
        } catch (GoneException e) {
            return "gone " + e;
        }
    }
}
