/// Inputs for the tests: tiny images, made byte by byte, and jars.
package eggvm.cli.sample;
