/// Operations on many array elements at once.
/// ```
/// java.lang.StringLatin1, java.util.Arrays ...  (overlay in lib: checks as the library makes them)
///   └▸ Bulk      one method per operation, compiled for each CPU level, no checks
///        └▸ Vectors   what the compiler has instructions for
/// ```
/// A place in memory is an object and an offset in bytes from its first byte, or null and an address, as with `Unsafe`.
/// Invariant: nothing here calls, allocates or polls, so an object stays where and what it is while an operation runs.
/// The whole length is done in one go: a caller that must not keep others waiting cuts it into pieces, see `ArrayCopy`.
package eggvm.vm.bulk;
