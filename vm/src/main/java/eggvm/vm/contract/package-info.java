/// Annotations by which VM code tells the builder what it may rely on.
package eggvm.vm.contract;
