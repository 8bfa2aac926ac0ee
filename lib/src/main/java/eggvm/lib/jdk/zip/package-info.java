/// `java.util.zip` without zlib: checksums and inflating here, deflating by JZlib. Plain Java, so it runs on any JVM.
/// Sources: RFC 1950 (Adler-32), RFC 1951 (deflate), RFC 1952 section 8 (CRC-32).
package eggvm.lib.jdk.zip;
