/// What both machines do with the stacks of threads that have ended.
package eggvm.hal.stack;
