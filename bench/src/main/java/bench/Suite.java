package bench;

import bench.programs.BinaryTrees;
import bench.programs.DeltaBlue;
import bench.programs.Fannkuch;
import bench.programs.HashChurn;
import bench.programs.Havlak;
import bench.programs.Json;
import bench.programs.KNucleotide;
import bench.programs.Mandelbrot;
import bench.programs.MatrixMultiply;
import bench.programs.NBody;
import bench.programs.PiDigits;
import bench.programs.Queens;
import bench.programs.Regex;
import bench.programs.Richards;
import bench.programs.Sieve;
import bench.programs.Sorting;
import bench.programs.SpectralNorm;
import bench.programs.Strings;

import java.util.List;

/// All benchmarks, in the order in which they run.
final class Suite {
    private Suite() {}

    static List<Benchmark> all() {
        return List.of(
                new Richards(),
                new DeltaBlue(),
                new Havlak(),
                new NBody(),
                new Mandelbrot(),
                new Json(),
                new SpectralNorm(),
                new BinaryTrees(),
                new Fannkuch(),
                new KNucleotide(),
                new Queens(),
                new Sieve(),
                new MatrixMultiply(),
                new Strings(),
                new HashChurn(),
                new Sorting(),
                new PiDigits(),
                new Regex());
    }
}
