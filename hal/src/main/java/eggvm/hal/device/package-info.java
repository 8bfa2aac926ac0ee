/// What a library may see of the machine: devices as interfaces, without registers, memory addresses or interrupts.
/// ```
///  lib.net, lib.fs, ...  ─▸  hal.device (interfaces)  ◂─  hal.<one package per device>
/// ```
/// Invariant: nothing here depends on anything but java.base, so that its users run in plain JUnit.
package eggvm.hal.device;
