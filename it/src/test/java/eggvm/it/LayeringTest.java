package eggvm.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The arrows of `docs/ARCHITECTURE.md`, section "Modules and allowed arrows".
class LayeringTest {
  private static final String[] BOOT_IMAGE = {"eggvm.vm.contract..", "eggvm.vm.object..", "eggvm.boot.image.."};
  private static final String ASM = "org.objectweb.asm..";
  private static final String[] GRAAL = {"jdk.graal..", "jdk.vm.ci..", "org.graalvm.."};

  private static JavaClasses all;

  @BeforeAll
  static void readModules() {
    List<Path> outputs = Stream.of("vm", "hal", "boot", "lib", "aot", "profiler", "cli").map(module -> Path.of("..", module, "target", "classes")).toList();
    all = new ClassFileImporter().importPaths(outputs);
  }

  @Test
  void vmNeedsNothingButTheJavaLibrary() {
    check("eggvm.vm..", "eggvm.vm..");
  }

  @Test
  void halSeesOfTheVmOnlyContractMachineAndWhatADeathNoteNeeds() {
    check("eggvm.hal..", "eggvm.hal..", "eggvm.vm.contract..", "eggvm.vm.machine..", "eggvm.vm.start..", "eggvm.vm.unwind..");
  }

  @Test
  void bootImageSeesOnlyLayouts() {
    check("eggvm.boot.image..", BOOT_IMAGE);
  }

  @Test
  void bootDoesNotSeeTheBuilder() {
    check("eggvm.boot..", "eggvm.boot..", "eggvm.vm..", "eggvm.hal..", "eggvm.lib..");
  }

  @Test
  void libDoesNotSeeMachinesOrTheBuilder() {
    check("eggvm.lib..", "eggvm.lib..", "eggvm.vm..", "eggvm.hal.device..", "com.jcraft..");
  }

  @Test
  void networkFilesAndScreenRunOnAnyJvm() {
    String[] portable = {"eggvm.lib.net..", "eggvm.lib.fs..", "eggvm.lib.screen..", "eggvm.lib.console.."};
    noClasses()
        .that(resideInAnyPackage(portable))
        .should()
        .dependOnClassesThat(resideInAnyPackage("eggvm..").and(resideOutsideOfPackages(portable)).and(resideOutsideOfPackages("eggvm.hal.device..")))
        .allowEmptyShould(true)
        .check(all);
  }

  @Test
  void builderSeesTheVmAndTheBootImage() {
    check("eggvm.aot..", "eggvm.aot..", "eggvm.vm..", "eggvm.boot.image..", ASM, GRAAL[0], GRAAL[1], GRAAL[2], "com.google.gson..");
  }

  @Test
  void jsonIsReadInOnePlace() {
    only("com.google.gson..", "eggvm.aot.metadata..");
  }

  @Test
  void commandLineSeesOnlyTheBuildersDoor() {
    check("eggvm.cli..", "eggvm.cli..", "eggvm.aot", "picocli..");
  }

  @Test
  void profilerSeesNothingOfTheRest() {
    check("eggvm.profiler..", "eggvm.profiler..", "jdk.vm.ci..");
  }

  @Test
  void asmStaysWhereClassFilesAreWritten() {
    only(ASM, "eggvm.aot.overlay..", "eggvm.aot.desugar..", "eggvm.aot.verify..");
  }

  @Test
  void graalStaysInGraphAndCode() {
    only("jdk.graal..", "eggvm.aot.graph..", "eggvm.aot.code..");
    only("org.graalvm..", "eggvm.aot.graph..", "eggvm.aot.code..");
    only("jdk.vm.ci..", "eggvm.aot.graph..", "eggvm.aot.code..", "eggvm.aot.reach..", "eggvm.aot.reflect..", "eggvm.aot.heap..", "eggvm.aot.link..", "eggvm.profiler..");
  }

  /// Classes of `from` depend on these packages and the JDK's public ones only.
  private static void check(String from, String... allowed) {
    ArchRule rule = classes().that(resideInAnyPackage(from)).should().onlyDependOnClassesThat(resideInAnyPackage(allowed).or(javaLibrary()));
    rule.check(all);
  }

  /// Nobody but `users` depends on `library`.
  private static void only(String library, String... users) {
    noClasses()
        .that(resideInAnyPackage("eggvm..").and(resideOutsideOfPackages(users)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .check(all);
  }

  /// The overlay in `lib` names private parts of the JDK; everybody else keeps to `java.*` and Unsafe.
  private static DescribedPredicate<JavaClass> javaLibrary() {
    return resideInAnyPackage("java..", "javax.management..", "jdk.internal..", "jdk.net", "sun..");
  }
}
