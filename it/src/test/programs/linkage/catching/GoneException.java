package catching;

class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
