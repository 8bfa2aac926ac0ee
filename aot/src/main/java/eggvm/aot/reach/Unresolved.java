package eggvm.aot.reach;

import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmMethod;

/// An instruction that throws when it is executed, since what it names does not link.
public record Unresolved(VmMethod user, int bci, LinkageFailure failure) {
  @Override
  public String toString() {
    return failure.errorInternalName().replace('/', '.') + ": " + failure.message() + " (" + user.asStackTraceElement(bci) + ")";
  }
}
