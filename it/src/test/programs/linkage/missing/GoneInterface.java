package missing;

interface GoneInterface {
    default String hello() {
        return "hello";
    }
}
