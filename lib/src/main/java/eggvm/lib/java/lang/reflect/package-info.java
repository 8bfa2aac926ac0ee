/// `java.lang.reflect` and `jdk.internal.reflect` on the builder's reflection records, without `java.lang.invoke`.
/// ```
///  Class.getDeclaredMethods0 ──▸ Members ──▸ Method(slot = index in ClassInfo.METHODS)
///  Method.invoke ──▸ MethodCaller ──▸ Arguments ──▸ Invoker (builder-made, by number)
///  Field.get, set ──▸ FieldCell ──▸ Unsafe
///  annotations ──▸ ClassConstants: raw bytes are the class file's, so the JDK's own parser reads them
/// ```
/// Members that the builder knows but made no invoker for are listed, and say what to add when they are called.
package eggvm.lib.java.lang.reflect;
