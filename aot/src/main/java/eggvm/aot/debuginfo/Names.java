package eggvm.aot.debuginfo;

import eggvm.aot.classfile.Descriptors;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;

/// What methods and files are called in source.
final class Names {
  private Names() {}

  /// `java.util.HashMap.get`. The parameters are entries of their own: a debugger finds `get` by this name and shows `get(java.lang.Object)`.
  static String of(VmMethod method) { return Descriptors.externalClass(method.owner().internalName()) + "." + method.getName(); }

  /// `java/util/HashMap.java`; a class that does not say so is taken to be in the file of its outermost class.
  static String file(VmType type) {
    String name = type.internalName();
    String source = type.sourceFile();
    int simple = name.lastIndexOf('/') + 1;
    if (source != null) return name.substring(0, simple) + source;
    int nested = name.indexOf('$', simple + 1);
    return (nested < 0 ? name : name.substring(0, nested)) + ".java";
  }
}
