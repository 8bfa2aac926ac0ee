package eggvm.vm.contract;

import java.lang.annotation.*;

/// Runs on a host JVM only, in tests; an image never gets here. The builder's checks leave it out.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HostOnly {}
