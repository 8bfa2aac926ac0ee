package eggvm.aot.reach;

import eggvm.aot.graph.VmField;
import jdk.vm.ci.meta.JavaConstant;

/// Static fields whose value is known while the image is built, so that branches on them need not be followed both ways.
@FunctionalInterface
public interface BranchFacts {
  /// Constants of the class file; assertions are off.
  BranchFacts DEFAULT = BranchFacts::ofClassFile;

  /// The int or boolean value; null when unknown.
  Integer value(VmField staticField);

  private static Integer ofClassFile(VmField field) {
    if (!field.isFinalFlagSet() || field.isReference()) return null;
    if (field.getName().equals("$assertionsDisabled") && field.isSynthetic()) return 1;
    JavaConstant constant = field.isStatic() ? field.knownValue() : field.getConstantValue();
    return constant == null || !constant.getJavaKind().isNumericInteger() || constant.getJavaKind().needsTwoSlots() ? null : constant.asInt();
  }
}
