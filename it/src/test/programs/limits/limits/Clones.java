package limits;

/// A clone for which there is no memory leaves the original as it was, and nothing holds that when the program lets go of it.
public final class Clones {
    private static byte[] moreThanHalf() {
        byte[] bytes = new byte[(int) (Runtime.getRuntime().maxMemory() / 100 * 55)];
        bytes[0] = 1;
        bytes[bytes.length - 1] = 2;
        return bytes;
    }

    public static void main(String[] args) {
        for (int round = 0; round < 4; round++) {
            byte[] original = moreThanHalf();
            try {
                System.out.println("? " + original.clone().length);
            } catch (OutOfMemoryError e) {
                System.out.println("clone " + e.getMessage() + " " + original[0] + original[original.length - 1]);
            }
        }
    }
}
