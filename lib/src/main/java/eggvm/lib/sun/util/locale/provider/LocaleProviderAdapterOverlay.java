package eggvm.lib.sun.util.locale.provider;

import eggvm.vm.contract.Replaces;
import java.util.ServiceConfigurationError;
import sun.util.cldr.CLDRLocaleProviderAdapter;
import sun.util.locale.provider.FallbackLocaleProviderAdapter;
import sun.util.locale.provider.JRELocaleProviderAdapter;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.locale.provider.LocaleProviderAdapter.Type;

@Replaces("sun.util.locale.provider.LocaleProviderAdapter")
final class LocaleProviderAdapterOverlay {
  private LocaleProviderAdapterOverlay() {}

  /// By `new` instead of reflection. `SPI` is asked for by property only, and there is no host.
  static LocaleProviderAdapter forType(Type type) {
    LocaleProviderAdapter known = LocaleProviderAdapter.adapterInstances.get(type);
    if (known != null) return known;
    LocaleProviderAdapter made = make(type);
    LocaleProviderAdapter other = LocaleProviderAdapter.adapterInstances.putIfAbsent(type, made);
    return other == null ? made : other;
  }

  private static LocaleProviderAdapter make(Type type) {
    if (type == Type.CLDR) return new CLDRLocaleProviderAdapter();
    if (type == Type.FALLBACK) return new FallbackLocaleProviderAdapter();
    if (type == Type.JRE) return new JRELocaleProviderAdapter();
    throw new ServiceConfigurationError("Locale provider adapter \"" + type + "\"cannot be instantiated.");
  }
}
