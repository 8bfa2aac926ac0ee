/// The ELF64 container. Source: System V ABI, edition 4.1, chapters 4 and 5; AMD64 supplement 1.0.
/// ```
/// 0      ELF header, program headers        one PT_LOAD per loaded section, PT_NOTE, PT_GNU_STACK
/// 4096   sections in order of address       file offset = address modulo 4096
///        notes, symbols, names              nothing of this is loaded
/// end    section headers
/// ```
/// Invariant: the same content gives the same bytes; a file appears whole or not at all.
package eggvm.aot.elf;
