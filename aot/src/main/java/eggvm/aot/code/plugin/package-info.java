/// What the graph builder replaces or adds while it reads bytecode.
package eggvm.aot.code.plugin;
