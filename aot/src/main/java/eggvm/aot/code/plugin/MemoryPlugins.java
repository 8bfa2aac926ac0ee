package eggvm.aot.code.plugin;

import eggvm.aot.code.lir.MemoryCopyOp;
import eggvm.aot.code.lir.MemoryFillOp;
import eggvm.aot.code.node.MemoryBlockNode;
import eggvm.vm.machine.Memory;
import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.core.common.memory.MemoryOrderMode;
import jdk.graal.compiler.core.common.type.Stamp;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.PrefetchAllocateNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.extended.JavaReadNode;
import jdk.graal.compiler.nodes.extended.JavaWriteNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.Receiver;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.RequiredInvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins.Registration;
import jdk.graal.compiler.nodes.java.UnsafeCompareAndSwapNode;
import jdk.graal.compiler.nodes.memory.address.OffsetAddressNode;
import jdk.graal.compiler.word.WordCastNode;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import org.graalvm.word.LocationIdentity;

/// `eggvm.vm.machine.Memory` as instructions.
public final class MemoryPlugins {
  private MemoryPlugins() {}

  public static void register(InvocationPlugins plugins) {
    Registration memory = new Registration(plugins, Memory.class);
    read(memory, "getByte", JavaKind.Byte);
    read(memory, "getShort", JavaKind.Short);
    read(memory, "getChar", JavaKind.Char);
    read(memory, "getInt", JavaKind.Int);
    read(memory, "getLong", JavaKind.Long);
    write(memory, "putByte", JavaKind.Byte);
    write(memory, "putShort", JavaKind.Short);
    write(memory, "putInt", JavaKind.Int);
    write(memory, "putLong", JavaKind.Long);
    compareAndSet(memory, "compareAndSetInt", JavaKind.Int);
    compareAndSet(memory, "compareAndSetLong", JavaKind.Long);
    blocks(memory);
    prefetch(memory);
    casts(memory);
  }

  private static OffsetAddressNode at(GraphBuilderContext b, ValueNode address) {
    return b.add(new OffsetAddressNode(address, b.add(ConstantNode.forLong(0))));
  }

  private static void read(Registration memory, String name, JavaKind kind) {
    memory.register(
        new RequiredInvocationPlugin(name, long.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode address) {
            Stamp stamp = StampFactory.forKind(kind);
            b.addPush(
                kind,
                new JavaReadNode(
                    stamp, kind, at(b, address), LocationIdentity.any(), BarrierType.NONE, MemoryOrderMode.PLAIN, false));
            return true;
          }
        });
  }

  private static void write(Registration memory, String name, JavaKind kind) {
    memory.register(
        new RequiredInvocationPlugin(name, long.class, kind.toJavaClass()) {
          @Override
          public boolean apply(
              GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode address, ValueNode value) {
            b.add(new JavaWriteNode(kind, at(b, address), LocationIdentity.any(), value, BarrierType.NONE, false));
            return true;
          }
        });
  }

  private static void compareAndSet(Registration memory, String name, JavaKind kind) {
    memory.register(
        new RequiredInvocationPlugin(name, long.class, kind.toJavaClass(), kind.toJavaClass()) {
          @Override
          public boolean apply(
              GraphBuilderContext b,
              ResolvedJavaMethod method,
              Receiver receiver,
              ValueNode address,
              ValueNode expected,
              ValueNode value) {
            b.addPush(
                JavaKind.Boolean,
                new UnsafeCompareAndSwapNode(
                    b.add(ConstantNode.forLong(0)),
                    address,
                    expected,
                    value,
                    kind,
                    LocationIdentity.any(),
                    MemoryOrderMode.VOLATILE));
            return true;
          }
        });
  }

  private static void blocks(Registration memory) {
    memory.register(
        new RequiredInvocationPlugin("clear", long.class, long.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode address, ValueNode bytes) {
            b.add(new MemoryBlockNode(MemoryFillOp::append, address, bytes, b.add(ConstantNode.forLong(0))));
            return true;
          }
        });
    block(memory, "fill", MemoryFillOp::append);
    block(memory, "copy", MemoryCopyOp::append);
  }

  private static void block(Registration memory, String name, MemoryBlockNode.Operation operation) {
    memory.register(
        new RequiredInvocationPlugin(name, long.class, long.class, long.class) {
          @Override
          public boolean apply(
              GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode first, ValueNode second, ValueNode third) {
            b.add(new MemoryBlockNode(operation, first, second, third));
            return true;
          }
        });
  }

  private static void prefetch(Registration memory) {
    memory.register(
        new RequiredInvocationPlugin("prefetch", long.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode address) {
            b.add(new PrefetchAllocateNode(at(b, address)));
            return true;
          }
        });
  }

  private static void casts(Registration memory) {
    memory.register(
        new RequiredInvocationPlugin("addressOf", Object.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode object) {
            b.addPush(JavaKind.Long, WordCastNode.addressToWord(object, JavaKind.Long));
            return true;
          }
        });
    memory.register(
        new RequiredInvocationPlugin("objectAt", long.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode address) {
            b.addPush(JavaKind.Object, WordCastNode.wordToObject(address, JavaKind.Long));
            return true;
          }
        });
  }
}
