/// Debugging information in DWARF 4, in sections that are never loaded.
/// ```
///  .debug_info    a unit for each class
///                 ├─ subprogram without addresses, for each method that was inlined somewhere in the unit
///                 └─ subprogram with addresses, types of parameters
///                    └─ inlined_subroutine ... nested as the calls were
///  .debug_line    file and line of each instruction     .debug_ranges  inlined calls that are in several pieces
///  .debug_frame   where the caller's frame is           .debug_abbrev, .debug_str   shapes and texts of .debug_info
/// ```
/// Names are those of Java source: `java.util.HashMap.get`, files `java/util/HashMap.java`.
/// Source: DWARF Debugging Information Format, version 4.
/// Invariant: what is loaded is the same with and without it.
package eggvm.aot.debuginfo;
