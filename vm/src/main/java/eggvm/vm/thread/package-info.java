/// Fibers, scheduler, safepoints, monitors.
package eggvm.vm.thread;
