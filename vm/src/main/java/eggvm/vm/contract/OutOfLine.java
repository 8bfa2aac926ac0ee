package eggvm.vm.contract;

import java.lang.annotation.*;

/// Never inlined: seldom called from a loop that would otherwise grow until its hot calls stay calls.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OutOfLine {}
