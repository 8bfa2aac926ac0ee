/// Programs that print what they see; each runs as javac made it and desugared, and must print the same.
package eggvm.aot.desugar.sample;
