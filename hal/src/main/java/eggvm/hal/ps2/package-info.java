/// Keyboard and mouse behind an 8042. Sources: IBM Personal System/2 Hardware Interface Technical Reference, October 1990, "Keyboard and Auxiliary Device
/// Controller"; Microsoft, "Keyboard Scan Code Specification" 1.3a, set 1; sequences of keys: xterm, "Control Sequences", "PC-Style Function Keys";
/// wheel: Microsoft, "PS/2 Mouse: Additional Data and Wheel" (IntelliMouse), whose packets have a fourth byte.
/// ```
/// IRQ 1 ─▸ Controller  byte ─▸ KeyDecoder  scan code, modifiers ─▸ Layout  character ─▸ Keystroke  bytes of a terminal
///                                                               ─▸ FunctionKeys
/// IRQ 12 ─▸ Controller byte ─▸ PacketDecoder ─▸ PacketRing ─▸ Mouse            MousePort  finds it, and its wheel
/// ```
/// The controller translates to set 1, whatever the keyboard speaks: a code, with bit 7 when the key goes up, behind E0 for keys that the PC/AT
/// did not have. There are no dead keys, and the lamps stay as they are.
package eggvm.hal.ps2;
