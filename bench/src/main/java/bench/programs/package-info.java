/// The programs. Sources of the ideas: M. Richards' operating system simulation; B. Freeman-Benson
/// and J. Maloney's
/// DeltaBlue; P. Havlak's loop finder (TOPLAS 19/4, 1997); the Computer Language Benchmarks Game;
/// J. McCarthy's and
/// N. Wirth's puzzles. The code is new.
package bench.programs;
