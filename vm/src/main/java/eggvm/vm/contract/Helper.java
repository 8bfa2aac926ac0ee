package eggvm.vm.contract;

import java.lang.annotation.*;

/// On a static method of a [Replaces] class: an ordinary helper, replaces nothing.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Helper {}
