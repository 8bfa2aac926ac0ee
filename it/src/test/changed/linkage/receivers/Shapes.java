package receivers;

import java.util.Iterator;
import java.util.List;

class Dropped {
    public String area() {
        return "dropped";
    }

    public int compareTo(Dropped other) {
        return 0;
    }

    public Iterator<String> iterator() {
        return List.of("a").iterator();
    }

    public void close() {}

    @Override
    public int hashCode() {
        return 7;
    }
}
