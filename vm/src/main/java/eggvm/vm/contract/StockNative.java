package eggvm.vm.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Native in the JDK's own class file: stack traces and reflection show it as such. The merger puts it on the methods that it replaces.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface StockNative {}
