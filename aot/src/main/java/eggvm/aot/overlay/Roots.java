package eggvm.aot.overlay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the class library finds by name, so that no bytecode leads there: classes that it makes by reflection, files below
/// `java.home`, resources of its modules. Taken from the JDK that builds.
///
/// Everything hangs on a trigger, the internal name of the class that does the looking up: without it, nothing is needed.
public final class Roots {
  private Roots() {}

  /// `className` needs its constructors for reflection when a string constant equals `literal` but for case.
  public record Named(String trigger, String literal, String className) {}

  /// A blob of the image under `name` (see `eggvm.lib.jdk.Resources`), read from `source`.
  public record Blob(String trigger, String name, Path source) {
    public byte[] content() throws IOException { return Files.readAllBytes(source); }
  }

  /// Charsets but for the Unicode ones, which are made directly; algorithms of the JDK's security providers.
  public static List<Named> named() {
    TreeSet<Named> all = new TreeSet<>(java.util.Comparator.comparing(Named::toString));
    addCharsets(all);
    addAlgorithms(all);
    addUrls(all);
    addKeyStores(all);
    addCertificateExtensions(all);
    for (String filter : List.of("Authentication", "Redirect", "Cookie")) {
      all.add(new Named("jdk/internal/net/http/FilterFactory", ALWAYS, "jdk/internal/net/http/" + filter + "Filter"));
    }
    return List.copyOf(all);
  }

  /// By the overlay of `sun.nio.cs.StandardCharsets`.
  private static final Set<String> MADE_DIRECTLY = Set.of("UTF_8", "US_ASCII", "ISO_8859_1", "UTF_16", "UTF_16BE", "UTF_16LE");

  private static void addCharsets(Set<Named> all) {
    for (Charset charset : Charset.availableCharsets().values()) {
      String className = charset.getClass().getName().replace('.', '/');
      if (!isOfJavaBase(charset.getClass()) || MADE_DIRECTLY.contains(charset.getClass().getSimpleName())) continue;
      all.add(new Named("sun/nio/cs/StandardCharsets", lower(charset.name()), className));
      for (String alias : charset.aliases()) all.add(new Named("sun/nio/cs/StandardCharsets", lower(alias), className));
    }
  }

  private static void addAlgorithms(Set<Named> all) {
    for (Provider provider : Security.getProviders()) {
      if (!isOfJavaBase(provider.getClass())) continue;
      for (Provider.Service service : provider.getServices()) {
        String trigger = ENGINES.get(service.getType());
        if (trigger == null) continue;
        String className = service.getClassName().replace('.', '/');
        // Some providers make their own by `new` and give names that are no classes.
        if (Object.class.getResource("/" + className + ".class") == null) continue;
        all.add(new Named(trigger, lower(service.getAlgorithm()), className));
        String aliasKey = "Alg.Alias." + service.getType() + ".";
        for (String key : provider.stringPropertyNames()) {
          boolean isAlias = key.startsWith(aliasKey) && provider.getProperty(key).equalsIgnoreCase(service.getAlgorithm());
          if (isAlias) all.add(new Named(trigger, lower(key.substring(aliasKey.length())), className));
        }
      }
    }
  }

  /// `java.net.URL` makes the name of a handler from that of the protocol. A program wants the one for HTTP when it has a URL of that kind, or names the connection;
  /// that for HTTPS only then, for it is large and such URLs stand in many a message.
  private static void addUrls(Set<Named> all) {
    String handler = "sun/net/www/protocol/http/Handler";
    all.add(new Named("java/net/URL", URL_OF_PROGRAM + "http", handler));
    all.add(new Named("java/net/URL", CLASS_OF_PROGRAM + "java/net/HttpURLConnection", handler));
    all.add(new Named("java/net/URL", CLASS_OF_PROGRAM + "javax/net/ssl/HttpsURLConnection", "sun/net/www/protocol/https/Handler"));
  }

  /// A delegator makes stores from their Class objects; a store of the old kind names the type of its certificates in the file.
  private static void addKeyStores(Set<Named> all) {
    String delegator = "sun/security/util/KeyStoreDelegator";
    all.add(new Named(delegator, ALWAYS, "sun/security/pkcs12/PKCS12KeyStore"));
    all.add(new Named(delegator, ALWAYS, "sun/security/provider/JavaKeyStore$JKS"));
    all.add(new Named(delegator, ALWAYS, "sun/security/provider/X509Factory"));
  }

  /// A certificate's extensions are made by reflection, of classes whose names stand in a table.
  private static void addCertificateExtensions(Set<Named> all) {
    String folder = "sun/security/x509";
    try (Stream<Path> files = Files.list(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base", folder))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        if (name.endsWith("Extension")) all.add(new Named(folder + "/OIDMap", lower(folder.replace('/', '.') + "." + name), folder + "/" + name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Instead of a literal: the trigger makes the class from its Class object.
  public static final String ALWAYS = "";

  /// Before the scheme of a string constant of the program that begins as a URL: a literal of its own.
  public static final String URL_OF_PROGRAM = "url of program: ";
  /// Before a class that the program names, likewise.
  public static final String CLASS_OF_PROGRAM = "class of program: ";

  private static boolean isOfJavaBase(Class<?> type) { return type.getModule() == Object.class.getModule(); }

  private static String lower(String text) { return text.toLowerCase(Locale.ROOT); }

  /// Service type -> class that asks for it.
  private static final Map<String, String> ENGINES = engines();

  private static Map<String, String> engines() {
    Map<String, String> engines = new TreeMap<>();
    for (String type : List.of("AlgorithmParameterGenerator", "AlgorithmParameters", "KeyFactory", "KeyPairGenerator", "KeyStore",
        "MessageDigest", "SecureRandom", "Signature")) engines.put(type, "java/security/" + type);
    for (String type : List.of("CertificateFactory", "CertPathBuilder", "CertPathValidator", "CertStore")) {
      engines.put(type, "java/security/cert/" + type);
    }
    for (String type : List.of("Cipher", "KDF", "KEM", "KeyAgreement", "KeyGenerator", "Mac", "SecretKeyFactory")) {
      engines.put(type, "javax/crypto/" + type);
    }
    for (String type : List.of("KeyManagerFactory", "SSLContext", "TrustManagerFactory")) engines.put(type, "javax/net/ssl/" + type);
    return engines;
  }

  /// Files of `java.home` and resources of java.base.
  public static List<Blob> blobs() {
    List<Blob> all = new ArrayList<>();
    Path home = Path.of(System.getProperty("java.home"));
    addFile(all, home, "lib/tzdb.dat", "sun/util/calendar/ZoneInfoFile", "java/time/zone/TzdbZoneRulesProvider");
    addFile(all, home, "conf/security/java.security", "java/security/Security");
    for (String policy : List.of("default_US_export.policy", "default_local.policy")) {
      addFile(all, home, "conf/security/policy/unlimited/" + policy, "javax/crypto/JceSecurity");
    }
    addFile(all, home, "conf/net.properties", "sun/net/NetProperties");
    addFile(all, home, "conf/logging.properties", "java/util/logging/LogManager");
    addFile(all, home, "lib/security/cacerts", "sun/security/ssl/TrustStoreManager", "sun/security/util/AnchorCertificates");
    addFile(all, home, "lib/security/blocked.certs", "sun/security/util/UntrustedCertificates");
    addResource(all, "java/lang/uniName.dat", "java/lang/CharacterName");
    addResource(all, "java/util/currency.data", "java/util/Currency");
    addResource(all, "java/time/chrono/hijrah-config-Hijrah-umalqura_islamic-umalqura.properties", "java/time/chrono/HijrahChronology");
    addResource(all, "sun/net/www/content-types.properties", "sun/net/www/MimeTable");
    String icu = "jdk/internal/icu/impl/data/icudt76b/";
    for (String data : List.of("nfc.nrm", "nfkc.nrm")) addResource(all, icu + data, "jdk/internal/icu/impl/NormalizerImpl");
    addResource(all, icu + "ubidi.icu", "jdk/internal/icu/impl/UBiDiProps");
    addResource(all, icu + "uprops.icu", "jdk/internal/icu/impl/UCharacterProperty");
    return List.copyOf(all);
  }

  private static void addFile(List<Blob> all, Path home, String file, String... triggers) {
    for (String trigger : triggers) all.add(new Blob(trigger, "/java.home/" + file, home.resolve(file)));
  }

  private static void addResource(List<Blob> all, String resource, String trigger) {
    Path source = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base", resource);
    all.add(new Blob(trigger, "/modules/java.base/" + resource, source));
  }

  /// Names of the providers that the JDK's modules have for a service, one a line: content of the blob `/services/<service>`.
  public static String providersOf(String service) {
    StringBuilder names = new StringBuilder();
    for (Module module : new TreeMap<>(modules()).values()) {
      for (var provides : module.getDescriptor().provides()) {
        if (provides.service().equals(service)) provides.providers().forEach(name -> names.append(name).append('\n'));
      }
    }
    return names.toString();
  }

  private static Map<String, Module> modules() {
    Map<String, Module> modules = new TreeMap<>();
    for (Module module : ModuleLayer.boot().modules()) modules.put(module.getName(), module);
    return modules;
  }
}
