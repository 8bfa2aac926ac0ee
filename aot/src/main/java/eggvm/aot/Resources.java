package eggvm.aot;

import eggvm.aot.heap.Resource;
import eggvm.aot.metadata.Entry;
import eggvm.aot.overlay.Roots;
import eggvm.aot.reach.World;
import eggvm.aot.reflect.DeclaredAvailability;
import eggvm.aot.reflect.LibraryNeeds;
import eggvm.aot.reflect.Providers;
import eggvm.aot.reflect.Proxies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Chooses what goes into the image besides classes.
final class Resources {
  private static final String READER = "eggvm/lib/jdk/Resources";
  private static final String FILES = "/files";

  private Resources() {}

  /// Nothing, when nothing can read it.
  static List<Resource> of(World world, ProgramPath path, LibraryNeeds needs, Providers providers, Proxies proxies, DeclaredAvailability declared,
      SortedMap<String, Path> addedFiles) throws IOException {
    if (world.methods().stream().noneMatch(method -> method.owner().internalName().equals(READER))) return List.of();
    List<Resource> all = new ArrayList<>(path.resources());
    for (Roots.Blob blob : needs.blobs()) {
      if (all.stream().noneMatch(each -> each.name().equals(blob.name()))) all.add(new Resource(blob.name(), blob.content()));
    }
    for (Map.Entry<String, byte[]> blob : providers.blobs().entrySet()) all.add(new Resource(blob.getKey(), blob.getValue()));
    proxies.blobs().forEach((name, content) -> all.add(new Resource(name, content)));
    for (Entry.Resource wanted : declared.resources()) {
      for (String name : path.jdk().resourceNames(wanted.module())) {
        boolean isNew = wanted.path().matcher(name).matches() && all.stream().noneMatch(each -> each.name().equals(blobName(wanted, name)));
        if (isNew) all.add(new Resource(blobName(wanted, name), path.jdk().resource(wanted.module(), name)));
      }
    }
    for (Map.Entry<String, Path> added : addedFiles.entrySet()) all.add(new Resource(FILES + added.getKey(), Files.readAllBytes(added.getValue())));
    return all;
  }

  private static String blobName(Entry.Resource wanted, String name) { return "/modules/" + wanted.module() + "/" + name; }
}
