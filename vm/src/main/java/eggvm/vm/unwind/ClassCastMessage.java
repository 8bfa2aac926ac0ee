package eggvm.vm.unwind;

/// HotSpot's text: both names, then where each class comes from.
final class ClassCastMessage {
  private ClassCastMessage() {}

  static String of(Class<?> from, Class<?> to) {
    String a = from.getName();
    String b = to.getName();
    String aHome = home(from);
    String bHome = home(to);
    String homes = aHome.equals(bHome) ? a + " and " + b + " are in " + aHome : a + " is in " + aHome + "; " + b + " is in " + bHome;
    return "class " + a + " cannot be cast to class " + b + " (" + homes + ")";
  }

  private static String home(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) element = element.getComponentType();
    return module(element) + " of loader " + loader(element);
  }

  private static String module(Class<?> type) {
    Module module = type.getModule();
    // Before the library has made modules, only java.base is there.
    if (module == null) return "module java.base";
    return module.isNamed() ? "module " + module.getName() : "unnamed module";
  }

  private static String loader(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null) return "'bootstrap'";
    String name = loader.getName();
    String identity = " @" + Integer.toHexString(System.identityHashCode(loader));
    if (name == null) return loader.getClass().getName() + identity;
    boolean builtIn = name.equals("app") || name.equals("platform");
    return "'" + name + "'" + (builtIn ? "" : identity);
  }
}
