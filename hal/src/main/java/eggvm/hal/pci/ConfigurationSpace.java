package eggvm.hal.pci;

/// 256 bytes of each function, by aligned words.
public interface ConfigurationSpace {
  /// -1 where there is no function.
  int read(int function, int offset);

  void write(int function, int offset, int value);
}
