/// The process machine: the same image as a static executable, over raw system calls. Source: Linux man-pages 6.03, section 2.
/// ```
/// LinuxMachine ─▸ ConsoleOutput  write, poll          ─▸ SystemCalls ─▸ Cpu.systemCall
///              ─▸ ConsoleInput   read ahead, poll
///              ─▸ Mappings       mmap, guard pages
/// Signals      SIGSEGV SIGBUS SIGFPE SIGILL ─▸ death note
/// ```
/// Memory that the kernel reads and writes is in the boot space; one thread of the kernel, so one of each is enough.
package eggvm.hal.linux;
