/// An agent for HotSpot: writes down how often branches went which way, and which classes came to which call, when the program ends. HotSpot
/// counts this for its own compiler anyway; the JVM compiler interface (JVMCI, JEP 243) shows it.
package eggvm.profiler;
