package eggvm.lib.java.lang;

import static eggvm.vm.machine.Branch.likely;

import eggvm.vm.contract.Replaces;
import eggvm.vm.type.Literals;
import jdk.internal.vm.annotation.ForceInline;

/// The short methods are shorter than the original's, so that they become part of the loops that call them.
@Replaces("java.lang.String")
final class StringOverlay {
  private StringOverlay() {}

  static String intern(String self) { return Literals.intern(self); }

  static byte coder(String self) { return self.coder; }

  @ForceInline
  static boolean isLatin1(String self) { return self.coder == String.LATIN1; }

  static char charAt(String self, int index) {
    byte[] value = self.value;
    if (likely(self.coder == String.LATIN1)) {
      if (likely(Integer.compareUnsigned(index, value.length) < 0)) return (char) (value[index] & 0xff);
      return StringLatin1.charAt(value, index); // throws
    }
    return StringUTF16.charAt(value, index);
  }
}
