/// The smallest program that shows what a machine gives a Java program.
/// ```
///  hello                    Hello from <name of the VM>
///  hello a b                the same, then the arguments, one per line
///  hello --echo             then every line of standard input, until its end
///  hello --exit 3           ends with status 3
///  hello --throw            ends with an uncaught exception and its cause: status 1
/// ```
package hello;
