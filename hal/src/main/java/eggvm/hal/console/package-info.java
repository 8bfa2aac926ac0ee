/// Text on a screen of pixels. Sources: ECMA-48, 5th edition; xterm's "Control Sequences", the part that programs use; RFC 3629.
/// ```
/// bytes ─▸ Utf8 ─▸ characters ─▸ TextConsole (escape sequences) ─▸ CellGrid ─▸ Painter ─▸ Surface
///                                                                  wanted, shown    only cells that differ
///
/// cell   bits 0-15 character    16-19 ink    20-23 paper         colours 0-7 black red green yellow blue magenta cyan white, 8-15 bright
/// pixel  32 bits, colours where the Surface has them             glyph 8 x 16, from Font
/// ```
/// The grid is the second buffer: output changes `wanted` alone, and what a whole write has changed is drawn at its end, row by row between the
/// first and the last column that was touched.
///
/// Invariant: nothing here allocates, waits or needs the class library once it is made, so a death note can be shown. All memory is raw.
package eggvm.hal.console;
