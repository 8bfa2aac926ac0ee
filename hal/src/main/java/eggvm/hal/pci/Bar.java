package eggvm.hal.pci;

/// What a base address register asks for.
sealed interface Bar {
  record None() implements Bar {}

  /// `port` 0: not placed.
  record Ports(int port) implements Bar {}

  /// `address` 0: not placed.
  record Memory(long address, long bytes, boolean is64Bits) implements Bar {}
}
