package eggvm.aot.code.provider;

import static jdk.vm.ci.amd64.AMD64.*;

import java.util.ArrayList;
import java.util.List;
import jdk.vm.ci.code.CallingConvention;
import jdk.vm.ci.code.Register;
import jdk.vm.ci.code.RegisterAttributes;
import jdk.vm.ci.code.RegisterConfig;
import jdk.vm.ci.code.StackSlot;
import jdk.vm.ci.code.TargetDescription;
import jdk.vm.ci.code.ValueKindFactory;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.PlatformKind;
import jdk.vm.ci.meta.Value;
import jdk.vm.ci.meta.ValueKind;

/// Who holds what: arguments in rdi rsi rdx rcx r8 r9 and xmm0-7, results in rax or xmm0, the thread block in r15,
/// every other register belongs to the caller.
public final class VmRegisters implements RegisterConfig {
  /// Convention of a call as seen by the caller and by the callee.
  public enum Call implements CallingConvention.Type { OUTGOING, INCOMING }

  public static final Register THREAD = r15;

  private static final List<Register> INTEGER_ARGUMENTS = List.of(rdi, rsi, rdx, rcx, r8, r9);
  private static final List<Register> FLOAT_ARGUMENTS = List.of(xmm0, xmm1, xmm2, xmm3, xmm4, xmm5, xmm6, xmm7);
  private static final List<Register> ALLOCATABLE =
      List.of(
          rax, rbx, rcx, rdx, rsi, rdi, rbp, r8, r9, r10, r11, r12, r13, r14,
          xmm0, xmm1, xmm2, xmm3, xmm4, xmm5, xmm6, xmm7, xmm8, xmm9, xmm10, xmm11, xmm12, xmm13, xmm14, xmm15);

  private final TargetDescription target;
  private final List<RegisterAttributes> attributes;

  VmRegisters(TargetDescription target) {
    this.target = target;
    this.attributes = RegisterAttributes.createMap(this, allRegisters);
  }

  /// Index of the register among those for arguments that are no floating-point numbers.
  public static int integerArgument(Register register) { return INTEGER_ARGUMENTS.indexOf(register); }

  @Override
  public Register getReturnRegister(JavaKind kind) {
    return switch (kind) {
      case Float, Double -> xmm0;
      case Void, Illegal -> null;
      default -> rax;
    };
  }

  @Override
  public Register getFrameRegister() { return rsp; }

  @Override
  public CallingConvention getCallingConvention(
      CallingConvention.Type type, JavaType result, JavaType[] parameters, ValueKindFactory<?> kinds) {
    AllocatableValue[] locations = new AllocatableValue[parameters.length];
    int integers = 0;
    int floats = 0;
    int stackBytes = 0;
    for (int i = 0; i < parameters.length; i++) {
      JavaKind kind = parameters[i].getJavaKind().getStackKind();
      ValueKind<?> valueKind = kinds.getValueKind(kind);
      if (kind.isNumericFloat() && floats < FLOAT_ARGUMENTS.size()) {
        locations[i] = FLOAT_ARGUMENTS.get(floats++).asValue(valueKind);
      } else if (!kind.isNumericFloat() && integers < INTEGER_ARGUMENTS.size()) {
        locations[i] = INTEGER_ARGUMENTS.get(integers++).asValue(valueKind);
      } else {
        locations[i] = StackSlot.get(valueKind, stackBytes, type == Call.INCOMING);
        stackBytes += 8;
      }
    }
    JavaKind resultKind = result == null ? JavaKind.Void : result.getJavaKind();
    AllocatableValue resultLocation =
        resultKind == JavaKind.Void
            ? Value.ILLEGAL
            : getReturnRegister(resultKind).asValue(kinds.getValueKind(resultKind.getStackKind()));
    return new CallingConvention(stackBytes, resultLocation, locations);
  }

  @Override
  public List<Register> getCallingConventionRegisters(CallingConvention.Type type, JavaKind kind) {
    return kind.isNumericFloat() ? FLOAT_ARGUMENTS : INTEGER_ARGUMENTS;
  }

  @Override
  public List<Register> getAllocatableRegisters() { return ALLOCATABLE; }

  @Override
  public List<Register> filterAllocatableRegisters(PlatformKind kind, List<Register> registers) {
    List<Register> fitting = new ArrayList<>();
    for (Register register : registers) {
      if (target.arch.canStoreValue(register.getRegisterCategory(), kind)) fitting.add(register);
    }
    return fitting;
  }

  @Override
  public List<Register> getCallerSaveRegisters() { return ALLOCATABLE; }

  @Override
  public List<Register> getCalleeSaveRegisters() { return null; }

  @Override
  public List<RegisterAttributes> getAttributesMap() { return attributes; }

  @Override
  public boolean areAllAllocatableRegistersCallerSaved() { return true; }
}
