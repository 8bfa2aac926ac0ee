package eggvm.lib.java.util;

import eggvm.lib.jdk.Services;
import eggvm.vm.contract.Replaces;
import java.util.Iterator;
import java.util.ServiceLoader;

@Replaces("java.util.ServiceLoader")
final class ServiceLoaderOverlay {
  private ServiceLoaderOverlay() {}

  static <S> Iterator<ServiceLoader.Provider<S>> newLookupIterator(ServiceLoader<S> self) { return new Services<>(self); }

  /// Named modules have no descriptor here.
  static boolean inExplicitModule(ServiceLoader<?> self, Class<?> type) { return type.getModule().isNamed(); }
}
