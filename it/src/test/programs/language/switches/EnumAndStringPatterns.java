package switches;

/// Qualified enum constants, strings and numbers mixed with patterns, guards with side effects,
/// switch on boxed selectors.
public final class EnumAndStringPatterns {
    sealed interface Card permits Suit, Tarot {}

    enum Suit implements Card {
        CLUBS,
        HEARTS
    }

    enum Tarot implements Card {
        FOOL,
        SUN
    }

    static int guards;

    static boolean guard(boolean b) {
        guards++;
        return b;
    }

    static String card(Card c) {
        return switch (c) {
            case Suit.CLUBS -> "clubs";
            case Suit.HEARTS -> "hearts";
            case Tarot.FOOL -> "fool";
            case Tarot t when guard(t.ordinal() == 5) -> "no";
            case Tarot t -> "tarot " + t;
        };
    }

    static String word(String s) {
        return switch (s) {
            case "yes", "y" -> "Y";
            case "no" -> "N";
            case String t when guard(t.length() > 3) -> "long " + t;
            case "ok" -> "OK";
            case String t when t.startsWith("z") -> "z*";
            case String t -> "short " + t;
        };
    }

    static String number(Integer i) {
        return switch (i) {
            case 0 -> "zero";
            case Integer n when guard(n < 0) -> "neg";
            case 1 -> "one";
            case 1000 -> "thousand";
            case Integer n when n % 2 == 0 -> "even";
            case Integer n -> "odd " + n;
        };
    }

    static String letter(Character c) {
        return switch (c) {
            case 'a' -> "A";
            case Character d when d > 'x' -> "late";
            case 'b' -> "B";
            case Character d -> "" + (int) d;
        };
    }

    static String suit(Suit s) {
        return switch (s) {
            case null -> "none";
            case CLUBS -> "black";
            case Suit x when x.name().length() == 6 -> "red";
            case Suit x -> "?";
        };
    }

    public static void main(String[] args) {
        for (Card c : new Card[] {Suit.CLUBS, Suit.HEARTS, Tarot.FOOL, Tarot.SUN}) {
            System.out.print(card(c) + ", ");
        }
        System.out.println();
        for (String s : new String[] {"yes", "y", "no", "maybe", "ok", "zz", "hm", ""}) {
            System.out.print(word(s) + ", ");
        }
        System.out.println();
        for (int i : new int[] {0, -5, 1, 1000, 22, 33}) {
            System.out.print(number(i) + ", ");
        }
        System.out.println();
        for (char c : "abcz".toCharArray()) {
            System.out.print(letter(c) + ", ");
        }
        System.out.println();
        System.out.println(suit(null) + suit(Suit.CLUBS) + suit(Suit.HEARTS) + " guards " + guards);
    }
}
