package missing;

class ChildOfGone extends Gone {}
