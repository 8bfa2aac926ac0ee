/// What the VM needs below it: memory, a few instructions, and a [Machine].
package eggvm.vm.machine;
