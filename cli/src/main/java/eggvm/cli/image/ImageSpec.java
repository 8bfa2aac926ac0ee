package eggvm.cli.image;

import eggvm.cli.program.Program;

/// Everything an image depends on, EggVM itself and the JDK apart.
public record ImageSpec(Program program, String machine, boolean strip) {}
