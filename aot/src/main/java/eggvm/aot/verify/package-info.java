/// Bytecode verification (JVMS 4.10) of the program's own classes, by inference of types as 4.10.2 tells it; the JDK's and the VM's are trusted, as HotSpot trusts them.
/// ```
///  class file ──▸ Verification ──▸ the same bytes, when every method verifies
///                    │        └──▸ else: the class carries `Unverifiable`, and no code that breaks the rules
///                    └── CodeVerifier: ASM's interpreter of types, over Supertypes
/// ```
/// Invariant: code that reaches analysis and compiler takes from its operand stack what is there, of the kind and the class that the instruction takes.
package eggvm.aot.verify;
