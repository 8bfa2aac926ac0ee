package eggvm.hal.pci;

/// 256 bytes of each function, on PCI Express 4096, by aligned words.
public interface ConfigurationSpace {
  /// -1 where there is no function, or beyond what the way there reaches.
  int read(int function, int offset);

  void write(int function, int offset, int value);
}
