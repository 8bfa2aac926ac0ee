package eggvm.aot.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.metadata.Entry.Access;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataReaderTest {
  private static final String FOLDER = "META-INF/native-image/g/a/";

  private final List<String> warnings = new ArrayList<>();

  private List<Entry> read(String file, String text) {
    MetadataReader reader = new MetadataReader(warnings::add);
    reader.read("x.jar", FOLDER + file, text.getBytes(StandardCharsets.UTF_8));
    return reader.entries();
  }

  private static Entry.Type type(String condition, String name, List<Access> access, List<Entry.Method> methods, List<String> fields) {
    EnumSet<Access> set = EnumSet.noneOf(Access.class);
    set.addAll(access);
    return new Entry.Type(condition, name, set, methods, fields);
  }

  @Test
  void allKindsStandInOneFile() {
    List<Entry> entries = read("reachability-metadata.json", """
        {
          "reflection": [
            {"type": "p.A$B", "condition": {"typeReached": "p.C"}, "allDeclaredConstructors": true, "allPublicMethods": false, "jniAccessible": true,
             "methods": [{"name": "<init>", "parameterTypes": ["int", "p.A[]"]}, {"name": "m"}], "fields": [{"name": "f"}], "unsafeAllocated": true, "serializable": true},
            {"type": {"proxy": ["p.I", "p.J"]}},
            {"type": {"lambda": {"declaringClass": "p.A", "interfaces": ["p.I"]}}}
          ],
          "jni": [{"type": "p.N"}],
          "foreign": {},
          "resources": [{"glob": "a/*.txt"}, {"bundle": "p.Texts"}, {"module": "java.base", "glob": "x/**/y", "condition": {"typeReached": "p.C"}}],
          "serialization": [{"type": "p.S"}]
        }
        """);
    assertEquals(List.of(), warnings);
    List<Entry.Method> methods = List.of(new Entry.Method("<init>", List.of("int", "p.A[]")), new Entry.Method("m", null));
    assertEquals(type("p.C", "p.A$B", List.of(Access.allDeclaredConstructors, Access.unsafeAllocated, Access.serializable), methods, List.of("f")), entries.get(0));
    assertEquals(new Entry.Proxy(null, List.of("p.I", "p.J")), entries.get(1));
    assertEquals(null, ((Entry.Resource) entries.get(2)).module());
    assertEquals(new Entry.Bundle(null, "p.Texts"), entries.get(3));
    assertEquals("java.base", ((Entry.Resource) entries.get(4)).module());
    assertEquals("p.C", entries.get(4).condition());
    assertEquals(type(null, "p.S", List.of(Access.serializable), List.of(), List.of()), entries.get(5));
    assertEquals(6, entries.size());
  }

  @Test
  void theOlderFilesSayTheSame() {
    assertEquals(
        List.of(type("p.C", "p.A", List.of(Access.allPublicFields), List.of(new Entry.Method("m", List.of())), List.of())),
        read("reflect-config.json", """
            [{"condition": {"typeReachable": "p.C"}, "name": "p.A", "allPublicFields": true, "queryAllDeclaredMethods": true, "methods": [{"name": "m", "parameterTypes": []}]}]
            """));
    assertEquals(
        List.of(new Entry.Proxy(null, List.of("p.I")), new Entry.Proxy("p.C", List.of("p.J"))),
        read("proxy-config.json", "[[\"p.I\"], {\"condition\": {\"typeReachable\": \"p.C\"}, \"interfaces\": [\"p.J\"]}]"));
    Entry.Type serializable = type(null, "p.S", List.of(Access.serializable), List.of(), List.of());
    assertEquals(List.of(serializable), read("serialization-config.json", "[{\"name\": \"p.S\"}]"));
    assertEquals(
        List.of(serializable, new Entry.Proxy(null, List.of("p.I"))),
        read("serialization-config.json", "{\"types\": [{\"name\": \"p.S\"}], \"lambdaCapturingTypes\": [{\"name\": \"p.L\"}], \"proxies\": [[\"p.I\"]]}"));
    List<Entry> resources = read("resource-config.json", """
        {"resources": {"includes": [{"pattern": "java.base:\\\\Qa/b.c\\\\E"}, {"pattern": "x/.*"}], "excludes": [{"pattern": "y"}]}, "bundles": [{"name": "p.T", "locales": ["en"]}]}
        """);
    Entry.Resource first = (Entry.Resource) resources.getFirst();
    assertEquals("java.base", first.module());
    assertTrue(first.path().matcher("a/b.c").matches());
    assertEquals(null, ((Entry.Resource) resources.get(1)).module());
    assertEquals(new Entry.Bundle(null, "p.T"), resources.get(2));
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "a/*.txt, a/b.txt, true", "a/*.txt, a/b/c.txt, false", "a/**, a/b/c.txt, true", "**/c.txt, c.txt, true", "**/c.txt, a/b/c.txt, true",
    "a/**/c, a/c, true", "a/**/c, a/x/y/c, true", "a.b, aXb, false", "*, a, true", "*, a/b, false"
  })
  void globsKnowPartsOfPaths(String glob, String path, boolean matches) { assertEquals(matches, Paths.glob(glob).matcher(path).matches()); }

  @Test
  void onlyTheseFilesInThisFolderCount() {
    assertTrue(MetadataReader.isMetadata("META-INF/native-image/reachability-metadata.json"));
    assertTrue(MetadataReader.isMetadata(FOLDER + "reflect-config.json"));
    assertFalse(MetadataReader.isMetadata(FOLDER + "jni-config.json"));
    assertFalse(MetadataReader.isMetadata(FOLDER + "native-image.properties"));
    assertFalse(MetadataReader.isMetadata("reflect-config.json"));
  }

  private void refused(String file, String text, String reason) {
    warnings.clear();
    assertEquals(List.of(), read(file, text));
    assertEquals(List.of("x.jar: " + FOLDER + file + " is ignored: " + reason), warnings);
  }

  @Test
  void aFileThatIsNotAsItShouldBeIsNamedInOneLineAndNothingOfItIsUsed() {
    refused("reachability-metadata.json", "{\"reflection\": [{\"type\": \"p.A\"},\n {\"type\": }]}", "it is not valid JSON (line 2 column 11)");
    refused("reachability-metadata.json", "{'reflection': []}", "it is not valid JSON (line 1 column 3)");
    refused("reachability-metadata.json", "{\"reflection\": [", "it is not valid JSON (line 1 column 17)");
    refused("reachability-metadata.json", "{} {}", "it is not valid JSON (line 1 column 5)");
    refused("reachability-metadata.json", "", "$ is not an object");
    refused("reachability-metadata.json", "[]", "$ is not an object");
    refused("reachability-metadata.json", "[".repeat(100_000), "it is not valid JSON (line 1 column 257)");
    refused("reachability-metadata.json", "{\"reflection\": [{\"type\": \"p.A\"}, {\"name\": \"p.B\"}]}", "$.reflection[1] has no \"type\"");
    refused("reachability-metadata.json", "{\"reflection\": [{\"type\": 5}]}", "$.reflection[0].type is not an object");
    refused("reflect-config.json", "{}", "$ is not an array");
    refused("reflect-config.json", "[{\"name\": \"p.A\", \"methods\": {}}]", "$[0].methods is not an array");
    refused("reflect-config.json", "[{\"name\": \"p.A\", \"allPublicMethods\": \"yes\"}]", "$[0].allPublicMethods is neither true nor false");
    refused("proxy-config.json", "[[\"p.I\", null]]", "$[0][1] is not a string");
    refused("resource-config.json", "{\"resources\": [{\"pattern\": \"(\"}]}", "$.resources[0].pattern is not a regular expression");
  }
}
