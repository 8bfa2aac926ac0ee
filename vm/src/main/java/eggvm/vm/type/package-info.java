/// Run-time classes, dispatch, initialisation, reflection.
/// ```
/// Class cell:  raw part ([eggvm.vm.object.ClassLayout]) │ Java fields of java.lang.Class │ bitmap │ dispatch table
///                │ INFO
///                ▾
///              reflection record ([eggvm.vm.object.ClassInfo], read through [Reflection])
///
/// initialisation (JLS 12.4.2):   NONE ──first user──▸ RUNNING ──▸ DONE
///                                                        └──exception──▸ FAILED
/// ```
/// A subtype test of a class compares preorder numbers, one of an interface or array type that compiled code tests for looks at
/// one bit of the bitmap, everything else walks. Invariant: walk, numbers and bits agree.
package eggvm.vm.type;
