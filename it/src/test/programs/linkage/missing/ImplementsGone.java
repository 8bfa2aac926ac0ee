package missing;

class ImplementsGone implements GoneInterface {}
