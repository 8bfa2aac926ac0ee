package eggvm.aot.reflect;

/// What the program does by reflection in a way that cannot be foreseen, so that it holds for all its classes.
enum Demand {
  /// Finds classes by name.
  NAMES,
  /// Looks up or lists members or types.
  FIELDS,
  METHODS,
  CONSTRUCTORS,
  RECORDS,
  SIGNATURES,
  ANNOTATIONS,
  /// Calls a Method, whichever.
  INVOKE,
  /// Calls a Constructor, whichever.
  CONSTRUCT,
  /// Makes proxies for any interface.
  PROXIES,
  /// Reads or writes objects.
  SERIALIZATION,
  /// Reads objects, of the classes that the stream names.
  STREAM_NAMES,
  /// Loads services of any type.
  SERVICES
}
