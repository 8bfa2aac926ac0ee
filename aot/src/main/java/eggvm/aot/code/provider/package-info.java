/// The compiler's view of the target: registers, calls, constants, types.
package eggvm.aot.code.provider;
