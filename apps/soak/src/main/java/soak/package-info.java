/// Allocation, threads and locks at random for as long as one likes.
/// ```
///  java -jar app.jar SECONDS [SEED]
///
///  Worker x 24  ──▸ one of: monitors, wait and notify, locks, queues, maps, short-lived threads, garbage of all sizes
///  Watchdog     ──▸ every worker got on since the last look?   live memory where it was after the first look?
/// ```
/// Prints one line for each thing that is wrong and a verdict; exit status 0 when nothing was.
package soak;
