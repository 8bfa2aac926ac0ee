package eggvm.it;

/// How a child process ended.
///
/// @param console output and error output together, as on a console; the output alone when [Run#errorsApart] asks for that
/// @param errors error output, when it is kept apart
record Outcome(String console, String errors, int status, boolean timedOut) {
    @Override
    public String toString() {
        return (timedOut ? "timed out" : "status " + status) + ":\n" + console + errors;
    }
}
