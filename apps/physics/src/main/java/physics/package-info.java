/// A wrecking ball meets a wall of crates: two dimensions, rigid bodies, by JBox2D as it is on Maven Central.
/// ```
///  Site: ground, ball on a chain, crates ──step──▸ Site ...
///                └──▸ Picture: rows of text     └──▸ bits of every position, which betray a single rounding that differs
/// ```
/// `physics [seconds]`
package physics;
