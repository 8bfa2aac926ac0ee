package eggvm.aot.graph;

/// Name and descriptor of a method.
public record Selector(String name, String descriptor) {}
