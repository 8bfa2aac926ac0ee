package eggvm.lib.jdk;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;
import java.util.HashMap;

/// Gives every class of the image its module and its loader, as the builder has noted them beside the class table.
/// Modules of the JDK are named ones of the boot loader; all else is in the application loader's unnamed module.
final class ImageModules {
  private static final HashMap<String, Module> NAMED = new HashMap<>();

  private ImageModules() {}

  static void assign() {
    for (int i = 0; i < ImageInfo.classCount; i++) {
      long classAddress = Memory.getUnsignedInt(ImageInfo.classTable + 4L * i);
      assign((Class<?>) Memory.objectAt(classAddress), Memory.getUnsignedInt(ImageInfo.classModules + 4L * i));
    }
  }

  private static void assign(Class<?> type, long moduleNameAddress) {
    if (moduleNameAddress == 0) {
      type.classLoader = ImageLoader.application();
      type.module = ImageLoader.application().getUnnamedModule();
    } else {
      type.module = named((String) Memory.objectAt(moduleNameAddress));
    }
  }

  static Module named(String name) {
    Module module = NAMED.get(name);
    if (module == null) {
      module = new Module((ClassLoader) null);
      module.name = name;
      NAMED.put(name, module);
    }
    return module;
  }
}
