/// Devices as the library sees them. It sees nothing else of the hardware.
package eggvm.hal.device;
