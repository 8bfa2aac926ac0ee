/// Deadlines. Timers sit in a binary heap by deadline, so the next one is known at once.
/// ```
///   Timer   stopped ◂──▸ armed (in the heap, at heapIndex)      start, stop, fire
/// ```
/// Times are nanoseconds of the stack's clock; they are compared by difference, so the clock may start anywhere.
package eggvm.lib.net.time;
