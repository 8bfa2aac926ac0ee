/// The language suite: small programs whose output on HotSpot is the truth for every EggVM machine.
/// ```
///  src/test/programs/SET/PACKAGE/Name.java   a program: one claim, printed
///  src/test/changed/SET/PACKAGE/Name.java    what Name becomes after its users were compiled: linkage errors
///  src/test/changed/SET/PACKAGE/Name.gone    Name's class file is missing when the program runs
///  src/test/programs/preview                 compiled with --enable-preview
///
///  SET, SET ──javac──▸ Suite (a jar with a generated suite.SuiteMain) ──Launcher──▸ console text ──▸ Sections
///                                                           hotspot | linux | pc
/// ```
/// One image is built for a suite and a machine. `SuiteMain` prints `=== package.Name` before each program and `=== end` last;
/// a program that takes the machine down is blamed by its section, and the run goes on behind it.
/// The tests run where `egg.machines` (a system property, comma separated) says.
package eggvm.it;
