package eggvm.aot;

import eggvm.aot.classfile.BadClassFile;
import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.MethodCompiler;
import eggvm.aot.graph.VmMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Compiles what was reached, on several threads. The result does not depend on their number.
final class Compilation {
  private static final String INTRINSIC = "Leggvm/vm/contract/Intrinsic;";
  private static final int REPORT_EVERY = 500;

  private final MethodCompiler compiler;
  private final Progress progress;
  private final int threads;
  private final boolean verbose = Boolean.getBoolean("eggvm.traceFailures");
  private final Map<VmMethod, CompiledMethod> compiled = new ConcurrentHashMap<>();
  private final ConcurrentSkipListSet<String> failures = new ConcurrentSkipListSet<>();

  Compilation(MethodCompiler compiler, Progress progress, int threads) {
    this.compiler = compiler;
    this.progress = progress;
    this.threads = threads;
  }

  /// Whether the method has code of its own; the others are the compiler's and the stubs'.
  static boolean compiles(VmMethod method) { return method.hasCode() && !method.hasAnnotation(INTRINSIC); }

  /// Adds these methods; everything that has been compiled up to now.
  Map<VmMethod, CompiledMethod> run(List<VmMethod> methods) throws BuildFailure {
    List<VmMethod> work = new ArrayList<>();
    for (VmMethod method : methods) if (compiles(method) && !compiled.containsKey(method)) work.add(method);
    // The longest first, so that no thread is left alone with one of them at the end.
    work.sort(Comparator.comparingInt((VmMethod m) -> -m.getCodeSize()).thenComparing(VmMethod::symbol));
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread worker = new Thread(() -> compileFrom(work, next), "compiler " + i);
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
    try {
      for (Thread worker : workers) worker.join();
    } catch (InterruptedException e) {
      throw new BuildFailure("interrupted");
    }
    if (!failures.isEmpty()) throw new BuildFailure(List.copyOf(failures));
    return new HashMap<>(compiled);
  }

  private void compileFrom(List<VmMethod> work, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
      VmMethod method = work.get(i);
      try {
        compiled.put(method, compiler.compile(method));
      } catch (Throwable e) {
        if (verbose) e.printStackTrace();
        failures.add(reason(method, e));
      }
      if (i % REPORT_EVERY == 0) progress.detail(i + " of " + work.size() + " methods");
    }
  }

  private static String reason(VmMethod method, Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) if (e instanceof BadClassFile) return e.getMessage();
    return "the compiler failed on " + method.symbol() + ": " + String.valueOf(failure).lines().findFirst().orElse("");
  }
}
