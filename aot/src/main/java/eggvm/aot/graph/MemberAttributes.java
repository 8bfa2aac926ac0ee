package eggvm.aot.graph;

import eggvm.aot.classfile.Annotations;
import eggvm.aot.classfile.ClassFile;

/// Where a member's attributes stand in the class file: offsets of their bodies, 0 when absent.
record MemberAttributes(int code, int visible, int invisible, int constantValue) {
  static final MemberAttributes NONE = new MemberAttributes(0, 0, 0, 0);

  Annotations annotations(ClassFile file) { return Annotations.read(file, visible, invisible); }
}
