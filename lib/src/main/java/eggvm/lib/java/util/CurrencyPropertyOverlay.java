package eggvm.lib.java.util;

import eggvm.lib.jdk.ErrorLogger;
import eggvm.vm.contract.Replaces;

@Replaces("java.util.Currency$CurrencyProperty")
final class CurrencyPropertyOverlay {
  private CurrencyPropertyOverlay() {}

  /// A remark on a bad currency.properties file.
  static void info(String message, Throwable thrown) {
    new ErrorLogger("java.util.Currency").log(System.Logger.Level.INFO, null, message, thrown);
  }
}
