package eggvm.vm.contract;

import java.lang.annotation.*;

/// The compiler replaces calls of this method by instructions of its own; the body, if any, is what a host JVM runs.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Intrinsic {}
