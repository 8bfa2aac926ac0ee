package eggvm.it;

/// How a child process ended; output and error output come together, as on a console.
record Outcome(String console, int status, boolean timedOut) {
    @Override
    public String toString() {
        return (timedOut ? "timed out" : "status " + status) + ":\n" + console;
    }
}
