/// Graph nodes that only an image needs.
package eggvm.aot.code.node;
