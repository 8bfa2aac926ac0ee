package eggvm.aot.graph;

/// Outcome of a resolution: the target, or why there is none.
record Link<T>(T target, LinkageFailure failure) {
  static <T> Link<T> to(T target) { return new Link<>(target, null); }

  static <T> Link<T> fail(LinkageFailure failure) { return new Link<>(null, failure); }

  static <T> Link<T> fail(String error, String message) { return fail(new LinkageFailure(error, message)); }
}
