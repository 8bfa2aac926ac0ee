/// Object cells; offsets in bytes from the cell's first byte.
/// ```
///  0  class   4   address of the Class object, which is the run-time type
///  4  mark    4   identity hash, lock bits
///  8  fields      of the superclass first     | arrays: 8 length 4, 16 elements
/// ```
/// References are 8 bytes. Invariant: a cell's size is a multiple of 8.
package eggvm.vm.object;
