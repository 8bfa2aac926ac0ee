package eggvm.aot.reach;

/// The parameters and the result of a method; null where there is no reference.
///
/// @param parameters the receiver first
record MethodPlaces(Place[] parameters, Place result, boolean isStatic) {
  Place receiver() { return parameters[0]; }

  /// `arguments` without receiver.
  void connect(Place[] arguments, Place resultTo) {
    int first = isStatic ? 0 : 1;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != null && parameters[first + i] != null) arguments[i].flowTo(parameters[first + i]);
    }
    if (result != null && resultTo != null) result.flowTo(resultTo);
  }

  /// Anything may call it.
  void open() { for (Place each : parameters) if (each != null) each.addCone(each.declared); }
}
