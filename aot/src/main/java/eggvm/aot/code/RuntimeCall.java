package eggvm.aot.code;

import jdk.graal.compiler.core.common.spi.ForeignCallSignature;

/// Methods of the VM that compiled code calls, by the symbol of their `@EntryPoint`.
public enum RuntimeCall {
  NEW_INSTANCE("newInstance", "eggvm/vm/heap/Allocation", "newInstance", Object.class, Class.class),
  NEW_ARRAY("newArray", "eggvm/vm/heap/Allocation", "newArray", Object.class, Class.class, int.class),
  NEW_MULTI_ARRAY("newMultiArray", "eggvm/vm/heap/Allocation", "newMultiArray", Object.class, Class.class, int[].class),
  NEW_INSTANCE_DYNAMIC("newInstanceDynamic", "eggvm/vm/heap/Allocation", "newInstanceDynamic", Object.class, Class.class),
  NEW_ARRAY_DYNAMIC("newArrayDynamic", "eggvm/vm/heap/Allocation", "newArrayDynamic", Object.class, Class.class, int.class),
  CLONE("clone", "eggvm/vm/heap/Allocation", "clone", Object.class, Object.class),
  ENSURE_INITIALIZED("ensureInitialized", "eggvm/vm/type/ClassInitialization", "ensureInitialized", void.class, Class.class),
  IS_ASSIGNABLE("isAssignable", "eggvm/vm/type/TypeTests", "isAssignable", boolean.class, Class.class, Class.class),
  ARRAY_COPY("arraycopy", "eggvm/vm/object/ArrayCopy", "copy", void.class, Object.class, int.class, Object.class, int.class, int.class),
  IDENTITY_HASH("identityHash", "eggvm/vm/object/IdentityHash", "of", int.class, Object.class),
  MONITOR_ENTER("monitorEnter", "eggvm/vm/thread/Monitors", "enter", void.class, Object.class),
  MONITOR_EXIT("monitorExit", "eggvm/vm/thread/Monitors", "exit", void.class, Object.class),
  SAFEPOINT_POLL("safepointPoll", "eggvm/vm/thread/Safepoints", "poll", void.class),
  NULL_POINTER("nullPointer", "eggvm/vm/unwind/Exceptions", "nullPointer", Throwable.class),
  NULL_POINTER_AT("nullPointerAt", "eggvm/vm/unwind/Exceptions", "nullPointerAt", Throwable.class, String.class),
  OUT_OF_BOUNDS("outOfBounds", "eggvm/vm/unwind/Exceptions", "outOfBounds", Throwable.class, int.class, int.class),
  CLASS_CAST("classCast", "eggvm/vm/unwind/Exceptions", "classCast", Throwable.class, Object.class, Class.class),
  ARRAY_STORE("arrayStore", "eggvm/vm/unwind/Exceptions", "arrayStore", Throwable.class, Object.class),
  DIVISION_BY_ZERO("divisionByZero", "eggvm/vm/unwind/Exceptions", "divisionByZero", Throwable.class),
  NEGATIVE_ARRAY_SIZE("negativeArraySize", "eggvm/vm/unwind/Exceptions", "negativeArraySize", Throwable.class, int.class),
  ARITHMETIC_OVERFLOW("arithmeticOverflow", "eggvm/vm/unwind/Exceptions", "arithmeticOverflow", Throwable.class, boolean.class),
  WRONG_RECEIVER("wrongReceiver", "eggvm/vm/unwind/Exceptions", "wrongReceiver", Throwable.class, Object.class, Class.class),
  LINKAGE_ERROR("linkageError", "eggvm/vm/unwind/Exceptions", "linkageError", Throwable.class, String.class, String.class),
  /// Assembly stubs, not methods: `owner` is null.
  ENTRY_POLL("entryPoll", null, null, void.class),
  UNWIND("unwind", null, null, void.class, Object.class);

  private final String symbol;
  private final String owner;
  private final String method;
  private final ForeignCallSignature signature;

  RuntimeCall(String symbol, String owner, String method, Class<?> result, Class<?>... arguments) {
    this.symbol = symbol;
    this.owner = owner;
    this.method = method;
    this.signature = new ForeignCallSignature(symbol, result, arguments);
  }

  public String symbol() { return symbol; }

  /// Internal name of the class that has the method; null for an assembly stub.
  public String owner() { return owner; }

  public String method() { return method; }

  public ForeignCallSignature signature() { return signature; }
}
