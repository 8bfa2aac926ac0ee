package missing;

class GoneException extends RuntimeException {}
