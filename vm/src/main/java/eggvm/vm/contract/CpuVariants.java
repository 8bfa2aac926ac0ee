package eggvm.vm.contract;

import java.lang.annotation.*;

/// Compiled once for each level of `eggvm.vm.machine.CpuLevel`; a call runs the code for the level in its thread block.
/// Such a method must make no calls: the builder checks that.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CpuVariants {}
