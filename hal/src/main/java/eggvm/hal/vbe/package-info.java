/// Display interface of Bochs and QEMU (`-vga std`). Sources: QEMU documentation, "QEMU Standard VGA" (docs/specs/standard-vga); Bochs, iodev/display/vga.h;
/// for the palette's switch, FreeVGA, "Attribute Controller Registers".
/// ```
/// port 0x1CE  index of a register      port 0x1CF  its 16 bits
/// 0 version    1 width    2 height    3 bits per pixel    4 enable    6 width of a row in memory    8, 9 where the picture begins
/// ```
/// Pixels begin at PCI base address register 0: 32 bits, blue lowest.
package eggvm.hal.vbe;
