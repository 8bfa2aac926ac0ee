package eggvm.aot.overlay;

import java.util.regex.Pattern;

/// What conditional overlay classes ask about the program to be built.
public interface Program {
  /// Nothing is known: only what is harmless to every program is replaced.
  Program UNKNOWN = new Program() {
    @Override
    public boolean provides(String service) { return true; }

    @Override
    public boolean mentions(Pattern constant) { return true; }
  };

  /// Does the class path have `META-INF/services/<service>`?
  boolean provides(String service);

  /// Does a constant in a class file of the class path have a match?
  boolean mentions(Pattern constant);
}
