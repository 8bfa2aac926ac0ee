package switches;

/// Tables, lookups, fall-through, strings with colliding hashes, chars, bytes, nested and empty
/// switches.
public final class ClassicSwitch {
    static String dense(int x) {
        String s = "";
        switch (x) {
            case 0:
                s += "0";
            case 1:
                s += "1";
                break;
            case 2:
                {
                    s += "2";
                }
            default:
                s += "d";
            case 5:
                s += "5";
                break;
            case 6:
                return "six";
        }
        return s;
    }

    static int sparse(int x) {
        switch (x) {
            case Integer.MIN_VALUE:
                return 1;
            case -1000:
                return 2;
            case 0:
                return 3;
            case 1000:
                return 4;
            case Integer.MAX_VALUE:
                return 5;
            default:
                return 6;
        }
    }

    static int text(String s) {
        switch (s) {
            case "Aa":
                return 1;
            case "BB":
                return 2;
            case "AaAa":
                return 3;
            case "BBBB":
                return 4;
            case "AaBB":
                return 5;
            case "":
                return 6;
            case "long long long text":
                return 7;
            default:
                return 0;
        }
    }

    static char letter(char c) {
        switch (c) {
            case 'a':
            case 'e':
            case 'i':
            case 'o':
            case 'u':
                return 'V';
            case ' ':
                return '_';
            case '\uffff':
                return 'M';
            default:
                return c > 'm' ? 'h' : 'l';
        }
    }

    static int bytes(byte b) {
        switch (b) {
            case -128:
                return 1;
            case -1:
                return 2;
            case 0:
                return 3;
            case 127:
                return 4;
        }
        return 5;
    }

    static int boxed(Integer i) {
        switch (i) {
            case 1:
                return 10;
            case 2:
                return 20;
            default:
                return 30;
        }
    }

    public static void main(String[] args) {
        for (int i = -1; i < 8; i++) {
            System.out.print(dense(i) + " ");
        }
        System.out.println();
        for (int x :
                new int[] {
                    Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -1000, 0, 1000, Integer.MAX_VALUE
                }) {
            System.out.print(sparse(x) + " ");
        }
        System.out.println();
        for (String s :
                new String[] {
                    "Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "", "long long long text", "C#"
                }) {
            System.out.print(text(s) + " ");
        }
        System.out.println();
        StringBuilder letters = new StringBuilder();
        for (char c : "hello world zebra\uffff".toCharArray()) {
            letters.append(letter(c));
        }
        System.out.println(letters);
        for (int b = -128; b < 128; b += 51) {
            System.out.print(bytes((byte) b) + " ");
        }
        System.out.println(
                bytes((byte) 127)
                        + " "
                        + bytes((byte) -1)
                        + " "
                        + boxed(1)
                        + boxed(2)
                        + boxed(128));
        try {
            text(null);
        } catch (NullPointerException e) {
            System.out.println("null string");
        }
        try {
            boxed(null);
        } catch (NullPointerException e) {
            System.out.println("null box");
        }
        switch (args.length) {
        }
        switch (args.length) {
            default:
                System.out.println("only default");
        }
        int loops = 0;
        loop:
        while (true) {
            switch (loops++) {
                case 3:
                    break loop;
                case 1:
                    continue loop;
                default:
                    break;
            }
        }
        System.out.println(loops);
    }
}
