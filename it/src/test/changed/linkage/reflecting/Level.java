package reflecting;

enum Level {
    LOW
}
