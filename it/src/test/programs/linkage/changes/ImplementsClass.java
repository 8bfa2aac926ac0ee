package changes;

class ImplementsClass implements BecameClass {}
