/// From Java operations to loads, stores, tests and calls.
package eggvm.aot.code.lower;
