/// Optimisations of our own.
package eggvm.aot.code.phase;
