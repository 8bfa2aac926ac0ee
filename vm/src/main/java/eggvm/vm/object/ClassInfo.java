package eggvm.vm.object;

/// Reflection record of a class, read-only, made by the builder. Every entry is a u32: a plain number where said, else an address
/// (0: none) of an image String, a Class, a blob {u32 bytes, bytes...} or a table {u32 count, entries...}.
/// ```
/// table of classes   u32 Class
/// table of fields    FIELD_BYTES each     table of methods / constructors   METHOD_BYTES each
/// ```
public final class ClassInfo {
  private ClassInfo() {}

  public static final int SOURCE_FILE = 0; // String
  public static final int DECLARING_CLASS = 4; // Class
  public static final int ENCLOSING_CLASS = 8; // Class
  public static final int ENCLOSING_METHOD = 12; // String
  public static final int ENCLOSING_DESCRIPTOR = 16; // String
  public static final int SIMPLE_NAME = 20; // String: InnerClasses inner_name
  public static final int SIGNATURE = 24; // String
  public static final int NEST_HOST = 28; // Class
  public static final int NEST_MEMBERS = 32; // table of classes
  public static final int PERMITTED_SUBCLASSES = 36; // table of classes
  public static final int DECLARED_CLASSES = 40; // table of classes
  public static final int ANNOTATIONS = 44; // blob: RuntimeVisibleAnnotations attribute body
  public static final int TYPE_ANNOTATIONS = 48; // blob
  /// table of u32 pairs {tag, value}: the class file's constants that annotations use, at their original indices;
  /// value: String address for Utf8, the raw int, or the address of 8 raw bytes for long and double.
  public static final int CONSTANTS = 52;
  public static final int RECORD_COMPONENTS = 56; // table of RECORD_COMPONENT_BYTES entries
  public static final int FIELDS = 60;
  public static final int METHODS = 64;
  public static final int CONSTRUCTORS = 68;
  public static final int CLASS_FILE_VERSION = 72; // number: minor << 16 | major
  public static final int INNER_ACCESS = 76; // number: getModifiers() of the InnerClasses entry or of the class
  /// Class of the builder-made `eggvm.vm.type.Invoker` that calls this class's methods and constructors.
  public static final int INVOKER = 80;
  public static final int BYTES = 84;

  public static final int FIELD_NAME = 0; // String; without FIELD_TYPE a failure record {u32 error String, u32 message String}
  public static final int FIELD_TYPE = 4; // Class; 0: it does not exist, so that listing the fields throws what FIELD_NAME says
  public static final int FIELD_MODIFIERS = 8; // number
  public static final int FIELD_OFFSET = 12; // number: bytes in the instance; for a static the address of its slot
  public static final int FIELD_SIGNATURE = 16; // String
  public static final int FIELD_ANNOTATIONS = 20; // blob
  public static final int FIELD_TYPE_ANNOTATIONS = 24; // blob
  public static final int FIELD_BYTES = 28;

  public static final int METHOD_NAME = 0; // String; without METHOD_RETURN a failure record, as for fields
  public static final int METHOD_PARAMETERS = 4; // table of classes
  public static final int METHOD_RETURN = 8; // Class
  public static final int METHOD_EXCEPTIONS = 12; // table of classes
  public static final int METHOD_MODIFIERS = 16; // number
  public static final int METHOD_SIGNATURE = 20; // String
  public static final int METHOD_ANNOTATIONS = 24; // blob
  public static final int METHOD_PARAMETER_ANNOTATIONS = 28; // blob
  public static final int METHOD_DEFAULT = 32; // blob: AnnotationDefault
  public static final int METHOD_TYPE_ANNOTATIONS = 36; // blob
  /// number: index for [eggvm.vm.type.Invoker#invoke], or -1 when no invoker was built for it.
  public static final int METHOD_INVOKER = 40;
  public static final int METHOD_PARAMETER_NAMES = 44; // blob: MethodParameters attribute body, names as constant indices
  public static final int METHOD_BYTES = 48;

  public static final int COMPONENT_NAME = 0; // String; without COMPONENT_TYPE a failure record, as for fields
  public static final int COMPONENT_TYPE = 4; // Class
  public static final int COMPONENT_SIGNATURE = 8; // String
  public static final int COMPONENT_ANNOTATIONS = 12; // blob
  public static final int COMPONENT_TYPE_ANNOTATIONS = 16; // blob
  public static final int RECORD_COMPONENT_BYTES = 20;
}
