/// Non-moving mark-sweep over mark-region blocks, in generations by sticky marks: Immix without evacuation. Sources: Blackburn and
/// McKinley, "Immix: A Mark-Region Garbage Collector", PLDI 2008; Demmers et al., "Combining Generational and Conservative Garbage
/// Collection", POPL 1990.
/// ```
///  start                                         blocksAddress (32 KiB aligned)                               end
///  | cards | mark bits | line bits | block records | bitmaps | mark stacks | text |  block 0 | block 1 | ... | block n-1 |
///    256 B   2 x 512 B   2 x 32 B       32 B         7 bits      2 x 64 B            small objects ->      <- large objects
///    for each block                                                                  grow upward              and off-heap memory
///
///  block of 32 KiB = 256 lines of 128 bytes
///  |####|##..|....|....|..##|....|   #: line bit set, a cell that survived the last collection touches the line
///             '----------'           hole: what the allocation buffer of a thread is filled from
/// ```
/// Why 128-byte lines: nothing is ever evacuated, so a line is the only grain in which fragmented memory comes back. With 48-byte
/// cells of which 30 % survive, one line in four is free at 128 bytes, one in ten at 256. A block's lines are still only four words.
///
/// A cell above 32 KiB (large) has whole blocks and the first lines of one more; a cell above one line (medium) that does not fit the
/// hole at hand goes to an overflow block, so that it does not use up holes. When the heap is nearly full, small cells go between live
/// ones of one line, too ([eggvm.vm.heap.marksweep.Crumbs]).
///
/// A cell is old as soon as one collection has marked it: marks and lines stay until the next full one. A minor collection marks what is
/// reached from roots and from dirty cards ([eggvm.vm.heap.marksweep.Cards]) and not marked yet. Full collections run in steps at the end
/// of minor ones ([eggvm.vm.heap.marksweep.Cycle]), at once only when memory is short or the program asks. There are two tables of marks,
/// lines and stack for that. The cards begin with those of address 0 (the image), so that a store needs no test.
///
/// Sweeping is lazy where it costs: after marking, four words per block tell whether it is free, full or has holes; holes are searched,
/// and cleared, when a thread takes them.
///
/// Invariants: outside a collection the line bits of a free block are zero; memory handed out is zero; a marked cell's lines are
/// all set; every state below is shared by all threads, so its methods neither poll nor switch threads.
package eggvm.vm.heap.marksweep;
