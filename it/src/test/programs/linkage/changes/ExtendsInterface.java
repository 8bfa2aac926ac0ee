package changes;

class ExtendsInterface extends BecameInterface {}
