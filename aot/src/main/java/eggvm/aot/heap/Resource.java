package eggvm.aot.heap;

/// A blob of the image, see `eggvm.lib.jdk.Resources` for the names.
public record Resource(String name, byte[] content) {}
