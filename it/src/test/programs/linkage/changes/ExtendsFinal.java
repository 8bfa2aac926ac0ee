package changes;

class ExtendsFinal extends BecameFinal {}
