/// The collected heap: allocation, roots, references, memory outside the heap.
/// ```
///  compiled code  --bump in the thread's buffer; when that fails-->  Allocation  -->  Allocator  -->  marksweep.MarkSweep
///                                                                   (objects)       (when to collect,    (which memory)
///                                                                                    when to give up)
///  store of a reference  --a byte for its card-->  marksweep.Cards                     Pace
///                                                                                     (minor or full)
///  collection:  Roots.visit, dirty cards --> marksweep.Marker --> marksweep.DiscoveredReferences --> marksweep.Sweeper
///               ImageRoots  static fields, Class cells, objects of the image      ThreadRoots  stacks, thread blocks
/// ```
/// Everything below [eggvm.vm.heap.Allocation] works on addresses, so that it runs on a host JVM over plain memory.
///
/// Invariant: nothing that runs during a collection allocates, polls or throws; a broken heap ends the machine with a note.
package eggvm.vm.heap;
