/// The overlay: what the stock class library is given in place of its C half, and where it is cut.
/// ```
///  eggvm.lib.<package of the target>.XOverlay   @Replaces: its static methods take the place of X's, receiver first
///  eggvm.lib.<package of the callers>.Y         @Redirects: calls in named classes go here; whole: these use this class instead
///  eggvm.lib.jdk                                what both call down into: files, resources, loaders, start and stop
/// ```
/// Sources are compiled against all-public stubs of java.base and java.management (`eggvm.aot.overlay.Widen`), so private members are plainly usable.
///
/// Library cuts. Each overlay class says in one line why it departs from the JDK's code; the reasons are of few kinds:
/// ```
///  named by an error message only     Formatter (MessageFormats), streams (ClassNames, ExecutableText), java.time (Debug)
///  named by a debugging aid           StackWalker (ThreadLocal), loggers (Tripwire, Shutdown, LocaleLoggers, LogMessages)
///  a file read by lines               Scanner (LineScanner)
///  a world behind a door seldom used  jar URLs, CharsetProvider, %t conversions, elliptic curves: kept when the program mentions them
///  reflection for what `new` can do   locale adapters and bundles, calendars, charsets, enum constants, random seeds
///  graph of modules                   names only: Module, ModuleLayer's services, StackTraceElement's format
///  security behind randomness         SecureRandom, seeds: the machine's entropy
///  a table of all beans               ManagementFactory: each getter has its own, so that a program gets the beans it asks for
///  one locale family                  root and English write numbers alike: Formatter without locale services
/// ```
/// Invariant: a cut changes no result of a program that it is applied to, but for those listed in docs/LIMITS.md.
package eggvm.lib;
