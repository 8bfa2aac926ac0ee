package access.other;

public class Door extends Hinge {}

class Hinge {
    public String colour = "red";

    public String knock() {
        return "knock";
    }
}
