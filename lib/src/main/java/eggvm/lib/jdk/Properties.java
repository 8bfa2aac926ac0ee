package eggvm.lib.jdk;

import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;
import java.util.ArrayList;
import jdk.internal.util.SystemProps.Raw;

/// System properties before `System` knows them. Later ones win: the VM's own, those of the build, those of the boot arguments.
public final class Properties {
  /// Root of the read-only files that the JDK looks for in its own directory.
  public static final String JAVA_HOME = "/java.home";

  private static ArrayList<String> fromArguments;

  private Properties() {}

  /// `-Dkey=value` among the boot arguments; only before [LibraryStart#start].
  public static void define(String key, String value) {
    if (fromArguments == null) fromArguments = new ArrayList<>();
    fromArguments.add(key);
    fromArguments.add(value);
  }

  /// Keys and values in turn, ended by null.
  public static String[] ofMachine() {
    ArrayList<String> all = new ArrayList<>();
    addOwn(all);
    addOfBuild(all);
    if (fromArguments != null) all.addAll(fromArguments);
    all.add(null);
    return all.toArray(new String[0]);
  }

  private static void addOwn(ArrayList<String> all) {
    put(all, "java.home", JAVA_HOME);
    put(all, "java.vm.name", "EggVM");
    put(all, "java.vm.vendor", "EggVM");
    put(all, "java.vm.version", "0.1");
    put(all, "java.vm.info", "compiled mode");
    put(all, "java.vm.specification.name", "Java Virtual Machine Specification");
    put(all, "java.vm.specification.vendor", "Oracle Corporation");
    put(all, "java.vm.specification.version", "25");
    put(all, "jdk.debug", "release");
    put(all, "java.class.path", "");
    put(all, "java.library.path", "");
    put(all, "sun.boot.library.path", "");
    put(all, "eggvm.machine", Machine.current().name());
  }

  private static void addOfBuild(ArrayList<String> all) {
    long table = ImageInfo.properties;
    if (table == 0) return;
    int count = Memory.getInt(table);
    for (long entry = table + 4, end = entry + 8L * count; entry < end; entry += 8) {
      put(all, (String) Memory.objectAt(Memory.getUnsignedInt(entry)), (String) Memory.objectAt(Memory.getUnsignedInt(entry + 4)));
    }
  }

  private static void put(ArrayList<String> all, String key, String value) {
    all.add(key);
    all.add(value);
  }

  /// Indexed as `SystemProps.Raw` has it; null where the machine has no opinion.
  public static String[] ofPlatform() {
    String[] values = new String[Raw.FIXED_LENGTH];
    values[Raw._display_language_NDX] = "en";
    values[Raw._file_separator_NDX] = "/";
    values[Raw._path_separator_NDX] = ":";
    values[Raw._line_separator_NDX] = "\n";
    values[Raw._java_io_tmpdir_NDX] = "/tmp";
    values[Raw._native_encoding_NDX] = "UTF-8";
    values[Raw._sun_jnu_encoding_NDX] = "UTF-8";
    values[Raw._os_arch_NDX] = "amd64";
    values[Raw._os_name_NDX] = "EggVM";
    values[Raw._os_version_NDX] = "0.1";
    values[Raw._sun_arch_data_model_NDX] = "64";
    values[Raw._sun_cpu_endian_NDX] = "little";
    values[Raw._sun_io_unicode_encoding_NDX] = "UnicodeLittle";
    values[Raw._user_dir_NDX] = "/";
    values[Raw._user_home_NDX] = "/";
    values[Raw._user_name_NDX] = "root";
    return values;
  }
}
