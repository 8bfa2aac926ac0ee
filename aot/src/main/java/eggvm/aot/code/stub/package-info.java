/// Assembly that Java cannot say: one stub per native of `Cpu`, entries of each machine, unwinding, interrupts.
/// ```
/// common  every Cpu native of no machine, unwind, stackOverflow, switchStack
/// pc      multiboot2Header  pvhEntry  mb2Entry ─▸ enterLongMode ─▸ pcStart (Java), or noLongMode, levelLacking: a word and the end
///         interruptVectors (256 x 16 bytes) ─▸ interruptCommon ─▸ interruptJava
/// linux   _start ─▸ linuxStart (Java), or levelLacking         signalHandler ─▸ linuxSignal (Java)
/// ```
/// Calling convention: rdi rsi rdx rcx r8 r9 then stack, result rax; r15 the thread block; all other registers belong to the callee.
/// Source of encodings: AMD64 Architecture Programmer's Manual, volume 3, revision 3.36.
/// Invariant: code runs with a stack aligned to 8 bytes only; no stub touches the stack with aligned SSE.
package eggvm.aot.code.stub;
