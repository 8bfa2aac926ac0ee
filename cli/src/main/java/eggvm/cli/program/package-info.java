/// The program as the user named it: files checked, manifests followed, as `java -jar` would.
package eggvm.cli.program;
