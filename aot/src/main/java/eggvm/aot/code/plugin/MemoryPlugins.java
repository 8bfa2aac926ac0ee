package eggvm.aot.code.plugin;

import eggvm.aot.code.lir.MemoryCopyOp;
import eggvm.aot.code.lir.MemoryFillOp;
import eggvm.aot.code.node.MemoryBlockNode;
import eggvm.aot.code.provider.VmRegisters;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.core.common.memory.MemoryOrderMode;
import jdk.graal.compiler.core.common.type.Stamp;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.PrefetchAllocateNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.AddNode;
import jdk.graal.compiler.nodes.calc.SignExtendNode;
import jdk.graal.compiler.nodes.extended.JavaReadNode;
import jdk.graal.compiler.nodes.extended.JavaWriteNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.Receiver;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.RequiredInvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins.Registration;
import jdk.graal.compiler.nodes.java.UnsafeCompareAndSwapNode;
import jdk.graal.compiler.nodes.memory.address.OffsetAddressNode;
import jdk.graal.compiler.replacements.nodes.ReadRegisterNode;
import jdk.graal.compiler.word.WordCastNode;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import org.graalvm.word.LocationIdentity;

/// `eggvm.vm.machine.Memory` as instructions, and the address of the thread's own.
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
    threadAddress(new Registration(plugins, Cpu.class));
  }

  /// A copy of the register, for the thread's block may change under code that starts and switches fibers.
  private static void threadAddress(Registration cpu) {
    cpu.register(
        new RequiredInvocationPlugin("threadAddress") {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver) {
            b.addPush(JavaKind.Long, new ReadRegisterNode(StampFactory.forKind(JavaKind.Long), VmRegisters.THREAD, false, false));
            return true;
          }
        });
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
    copyToArray(memory);
    copyFromArray(memory);
  }

  private static void copyToArray(Registration memory) {
    memory.register(
        new RequiredInvocationPlugin("copyToArray", long.class, byte[].class, int.class, int.class) {
          @Override
          public boolean apply(
              GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode from, ValueNode to, ValueNode index, ValueNode bytes) {
            b.add(new MemoryBlockNode(MemoryCopyOp::append, from, element(b, to, index), extended(b, bytes)));
            return true;
          }
        });
  }

  private static void copyFromArray(Registration memory) {
    memory.register(
        new RequiredInvocationPlugin("copyFromArray", byte[].class, int.class, long.class, int.class) {
          @Override
          public boolean apply(
              GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode from, ValueNode index, ValueNode to, ValueNode bytes) {
            b.add(new MemoryBlockNode(MemoryCopyOp::append, element(b, from, index), to, extended(b, bytes)));
            return true;
          }
        });
  }

  /// Address of an element of an array of bytes.
  private static ValueNode element(GraphBuilderContext b, ValueNode array, ValueNode index) {
    ValueNode cell = b.add(WordCastNode.addressToWord(array, JavaKind.Long));
    ValueNode offset = b.add(AddNode.add(extended(b, index), ConstantNode.forLong(ObjectLayout.ARRAY_BASE)));
    return b.add(AddNode.add(cell, offset));
  }

  private static ValueNode extended(GraphBuilderContext b, ValueNode value) { return b.add(SignExtendNode.create(value, 64, NodeView.DEFAULT)); }

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
