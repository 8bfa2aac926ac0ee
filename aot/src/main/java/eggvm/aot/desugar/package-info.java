/// From class file to plainer class file: what `java.lang.invoke` would link at run time becomes ordinary classes, methods and
/// `Unsafe` calls, so that images need no method handles.
/// ```
///  class file ─▸ ConstantPoolScan ─▸ Desugarer ─▸ class file + added classes
///                (nothing to do:        │
///                 the same array)       ├─ Lambdas          LambdaMetafactory          ─▸ Owner$$Lambda$0
///                                       ├─ Concatenation    StringConcatFactory        ─▸ $$egg$concat$0
///                                       ├─ Records          ObjectMethods              ─▸ $$egg$equals$1
///                                       ├─ TypeSwitch       SwitchBootstraps           ─▸ $$egg$switch$2
///                                       ├─ Constants        constant dynamic           ─▸ code, or Owner$$Constant$0
///                                       ├─ VarHandleSites   static final VarHandle     ─▸ $$egg$varHandle$3 on Unsafe
///                                       ├─ Fences           VarHandle.fullFence...     ─▸ Unsafe
///                                       ├─ FieldUpdaters    Atomic...FieldUpdater      ─▸ Owner$$Updater$0
///                                       └─ ArrayInitializers {{"key", "value"}, ...}   ─▸ one literal, unfolded at run time
/// ```
/// Invariant: one class is rewritten without looking at what became of another, so classes may be rewritten in any order and by any
/// number of threads, with the same bytes. Generated classes are synthetic nest mates of their owner (`NestHost` is set; the host's
/// `NestMembers` stays as it was) and may call its private members; generated methods begin with [Desugarer#GENERATED_PREFIX].
/// Behaviour is that of the JDK's bootstrap methods; where the Java API documentation leaves an order open, that of JDK 25.
package eggvm.aot.desugar;
