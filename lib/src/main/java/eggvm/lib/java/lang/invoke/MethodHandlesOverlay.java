package eggvm.lib.java.lang.invoke;

import eggvm.vm.contract.Replaces;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The handles that come from no other handle: see [HandlesAtRunTime].
@Replaces("java.lang.invoke.MethodHandles")
final class MethodHandlesOverlay {
  private MethodHandlesOverlay() {}

  static MethodHandle arrayConstructor(Class<?> type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle arrayLength(Class<?> type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle arrayElementGetter(Class<?> type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle arrayElementSetter(Class<?> type) { throw HandlesAtRunTime.unsupported(); }

  static VarHandle arrayElementVarHandle(Class<?> type) { throw HandlesAtRunTime.unsupported(); }

  static VarHandle byteArrayViewVarHandle(Class<?> type, ByteOrder order) { throw HandlesAtRunTime.unsupported(); }

  static VarHandle byteBufferViewVarHandle(Class<?> type, ByteOrder order) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle spreadInvoker(MethodType type, int leading) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle exactInvoker(MethodType type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle invoker(MethodType type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle varHandleExactInvoker(VarHandle.AccessMode mode, MethodType type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle varHandleInvoker(VarHandle.AccessMode mode, MethodType type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle constant(Class<?> type, Object value) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle identity(Class<?> type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle zero(Class<?> type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle empty(MethodType type) { throw HandlesAtRunTime.unsupported(); }

  static MethodHandle throwException(Class<?> type, Class<? extends Throwable> exception) { throw HandlesAtRunTime.unsupported(); }
}
