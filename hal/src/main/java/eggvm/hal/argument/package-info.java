/// What a machine is told at start: words before `--` belong to VM and machine, those behind it to the program.
/// Without a `--` all words are the program's.
package eggvm.hal.argument;
