/// The bare PC as a [eggvm.vm.machine.Machine]: what connects devices with the VM.
/// ```
/// interruptCommon (stub) ─▸ Interrupts ─▸ vector < 32: page of a stack, or DeathNote
///                                      ─▸ else: SerialInput, or InterruptSources (devices that fibers wait for); InterruptLines (controllers)
/// PcScreen, PcKeyboard   console beside the serial port, when asked for          PcMouse  when a program asks for it
/// PcClock        time and date          TimeStampFrequency  as told, or measured by the HPET, else by the interval timer
/// WakeTimer      one interrupt after a time          DeviceWiring   a PCI device's way to its source
/// ```
/// One PC per image: state is in statics, none of them initialised by code.
package eggvm.hal.pc;
