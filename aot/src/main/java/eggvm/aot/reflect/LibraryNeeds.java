package eggvm.aot.reflect;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Instructions;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.overlay.Roots;
import eggvm.aot.reach.ReachListener;
import eggvm.aot.reach.Reachability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the class library finds by name, as [Roots] has it: needed once a method of the trigger is reached.
public final class LibraryNeeds implements ReachListener {
  private static final int LDC = 18, LDC_W = 19;
  private final Reachability facts;
  private final Members members;
  private final ProgramClasses program;
  /// They list every name that there is.
  private static final Set<String> CATALOGUES =
      Set.of("sun/nio/cs/StandardCharsets", "sun/security/provider/SunEntries", "sun/security/rsa/SunRsaSignEntries", "com/sun/crypto/provider/SunJCE",
          "sun/security/ssl/SunJSSE", "sun/security/ec/SunEC", "sun/security/util/KnownOIDs", "java/security/Provider");

  private final Set<String> active = new HashSet<>();
  private final Set<String> literals = new HashSet<>(Set.of(Roots.ALWAYS));
  /// Classes of the program whose constants have been looked at.
  private final Set<VmType> named = new HashSet<>();
  private final List<Roots.Named> waiting = new ArrayList<>(Roots.named());

  public LibraryNeeds(Reachability facts, Members members, ProgramClasses program) {
    this.facts = facts;
    this.program = program;
    this.members = members;
    facts.listen(this);
  }

  @Override
  public void reached(VmMethod method) {
    String owner = method.owner().internalName();
    active.add(owner);
    int nested = owner.indexOf('$');
    if (program.contains(method.owner()) && named.add(method.owner())) addClasses(method.owner().file());
    if (method.hasCode() && !CATALOGUES.contains(nested < 0 ? owner : owner.substring(0, nested))) addLiterals(method);
  }

  private void addLiterals(VmMethod method) {
    Instructions code = method.instructions();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      int opcode = code.opcode(bci);
      if (opcode != LDC && opcode != LDC_W) continue;
      int cpi = opcode == LDC ? code.u1(bci + 1) : code.u2(bci + 1);
      ClassFile file = method.owner().file();
      if (file.tag(cpi) == ClassFile.STRING) addLiteral(file.string(cpi).toLowerCase(Locale.ROOT), program.contains(method.owner()));
    }
  }

  private void addClasses(ClassFile file) {
    for (int cpi = 1; cpi < file.constantCount(); cpi++) {
      if (file.isConstant(cpi) && file.tag(cpi) == ClassFile.CLASS) literals.add(Roots.CLASS_OF_PROGRAM + file.className(cpi));
    }
  }

  private void addLiteral(String literal, boolean isProgram) {
    literals.add(literal);
    int scheme = literal.indexOf("://");
    if (isProgram && scheme > 0) literals.add(Roots.URL_OF_PROGRAM + literal.substring(0, scheme));
  }

  /// Adds classes whose names reached code has as literals; false: there are none that were not there before.
  boolean addNamed() {
    List<Roots.Named> now = waiting.stream().filter(each -> active.contains(each.trigger()) && literals.contains(each.literal())).toList();
    waiting.removeAll(now);
    now.forEach(this::add);
    return !now.isEmpty();
  }

  private void add(Roots.Named named) {
    VmType type = facts.universe().classOrNull(named.className());
    if (type == null) return;
    facts.initialize(type, named.trigger() + " finds it as " + named.literal());
    for (VmMethod method : type.methods()) if (method.isConstructor()) members.call(method);
  }

  /// Files and resources of the JDK.
  public List<Roots.Blob> blobs() { return Roots.blobs().stream().filter(blob -> active.contains(blob.trigger())).toList(); }
}
