/// What libraries say of their own reflection: GraalVM's metadata in `META-INF/native-image/` of their jars.
/// ```
///  reachability-metadata.json                                                     all in one
///  reflect-config.json proxy-config.json resource-config.json serialization-config.json    the older form
///        │ MetadataReader, with Json for the shape
///        ▼
///  Entry...  ──▸ aot.reflect.DeclaredAvailability
/// ```
/// Source: GraalVM Reference Manual, "Reachability Metadata", and its JSON schemas. Sections that mean nothing here (`jni`, `foreign`) are skipped.
/// Invariant: of a file that is not as it should be nothing is used, and a warning names it.
package eggvm.aot.metadata;
