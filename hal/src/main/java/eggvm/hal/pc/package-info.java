/// The bare PC as a [eggvm.vm.machine.Machine]: what connects devices with the VM.
/// ```
/// interruptCommon (stub) ─▸ Interrupts ─▸ vector < 32: page of a stack, or DeathNote
///                                      ─▸ line 0 timer, line 4 SerialInput
/// ```
/// One PC per image: state is in statics, none of them initialised by code.
package eggvm.hal.pc;
