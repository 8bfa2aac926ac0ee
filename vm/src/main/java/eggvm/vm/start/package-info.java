/// From the first instruction in Java to the program's `main`, and back down.
package eggvm.vm.start;
