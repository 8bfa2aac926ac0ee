package changes;

class OverridesFinal extends HasFinal {
    @Override
    String m() {
        return "override";
    }
}
