/// Conway's Game of Life on an endless plane, drawn on a text console.
/// ```
///  Pattern (text block) ──▸ World (set of Cell) ──next()──▸ World ...
///                             └──▸ Picture: two rows of cells per line of text, ▀ ▄ █
///                             └──▸ Census: what the sample run found, as a table
/// ```
/// `life [--watch] [generations]`: with `--watch` the picture moves, otherwise it is drawn at the end.
package life;
