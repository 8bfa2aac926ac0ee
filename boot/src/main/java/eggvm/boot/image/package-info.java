/// What builder, boot stubs and start code must agree on: the address map, the boot space, headers for boot loaders.
/// ```
/// 0x0             first page, unmapped          0x100_0000  .text: multiboot2 header first, stubs, methods
///                 firmware, low memory                      .rodata .data .bss with "bootSpace"
/// after the image heap, stacks, page tables   1 << 39       thread stacks, mapped page by page
/// ```
package eggvm.boot.image;
