/// What the overlay's methods call: start and stop of the library, class loaders over the image, its resources, open files.
/// ```
///  LibraryStart ─ Properties, ImageLoader, ImageModules      JdkLibrary, JdkThreadHooks: the VM's doors
///  Files ─ OpenFile ┬ ConsoleFile   descriptors 0, 1, 2
///                   └ ImageFile     /java.home/..., a blob of the image
///  Resources ─ ResourceUrls, BootResources, Services
/// ```
/// Invariant: nothing here runs before the heap and the main thread's block are there.
package eggvm.lib.jdk;
