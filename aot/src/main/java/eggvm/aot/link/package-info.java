/// From compiled methods to an executable.
/// ```
///  0x1000000  .text     stubs (multiboot2 header first), methods        read, execute
///             .rodata   constants, tables                               read
///             .data     classes, strings, static fields                 read, write
///             .bss      boot thread, boot space                         read, write
/// ```
package eggvm.aot.link;
