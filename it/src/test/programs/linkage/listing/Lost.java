package listing;

class Lost extends Exception {
    private static final long serialVersionUID = 1;
}
