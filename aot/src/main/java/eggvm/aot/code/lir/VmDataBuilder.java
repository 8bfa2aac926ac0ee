package eggvm.aot.code.lir;

import java.nio.ByteBuffer;
import jdk.graal.compiler.code.DataSection.Data;
import jdk.graal.compiler.code.DataSection.Patches;
import jdk.graal.compiler.core.common.type.DataPointerConstant;
import jdk.graal.compiler.lir.asm.DataBuilder;
import jdk.vm.ci.meta.Constant;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.SerializableConstant;
import jdk.vm.ci.meta.VMConstant;

/// Constants that code reads from memory.
final class VmDataBuilder extends DataBuilder {
  @Override
  public Data createDataItem(Constant constant) {
    if (JavaConstant.isNull(constant)) return createZeroData(8, 8);
    if (constant instanceof VMConstant symbol) return new AddressData(symbol);
    if (constant instanceof SerializableConstant serializable) return createSerializableData(serializable);
    throw new IllegalArgumentException("constant " + constant + (constant instanceof DataPointerConstant ? " (pointer)" : ""));
  }

  @Override
  public int getMaxSupportedAlignment() { return 64; }

  private static final class AddressData extends Data {
    private final VMConstant symbol;

    AddressData(VMConstant symbol) {
      super(8, 8);
      this.symbol = symbol;
    }

    @Override
    protected void emit(ByteBuffer buffer, Patches patches) {
      patches.registerPatch(buffer.position(), symbol);
      buffer.putLong(0);
    }
  }
}
