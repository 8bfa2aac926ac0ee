package listing;

class Vanished {}
