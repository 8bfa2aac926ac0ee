package eggvm.aot.desugar;

import org.objectweb.asm.Type;

/// A switch label that is an enum constant.
record EnumLabel(Type type, String name) {}
