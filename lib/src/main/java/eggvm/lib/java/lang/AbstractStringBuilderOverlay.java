package eggvm.lib.java.lang;

import static eggvm.vm.machine.Branch.likely;

import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;

/// The short methods are shorter than the original's, so that they become part of the loops that call them.
@Replaces("java.lang.AbstractStringBuilder")
final class AbstractStringBuilderOverlay {
  private AbstractStringBuilderOverlay() {}

  static byte getCoder(AbstractStringBuilder self) { return self.coder; }

  static boolean isLatin1(AbstractStringBuilder self) { return self.coder == String.LATIN1; }

  static boolean isLatin1(byte coder) { return coder == String.LATIN1; }

  static char charAt(AbstractStringBuilder self, int index) {
    byte[] value = self.value;
    if (likely(self.coder == String.LATIN1) && likely(Integer.compareUnsigned(index, self.count) < 0) && likely(index < value.length)) {
      return (char) (value[index] & 0xff);
    }
    return checkedCharAt(value, self.coder, self.count, index);
  }

  /// Fields that another thread is changing may not fit each other.
  @Helper
  static char checkedCharAt(byte[] value, byte coder, int count, int index) {
    String.checkIndex(index, Math.min(count, value.length >> coder));
    return coder == String.LATIN1 ? (char) (value[index] & 0xff) : StringUTF16.getChar(value, index);
  }
}
