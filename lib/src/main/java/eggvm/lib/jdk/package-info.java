/// What the overlay's methods call: start and stop of the library, class loaders over the image, its resources, open files.
/// ```
///  LibraryStart ─ Properties, ImageLoader, ImageModules      JdkLibrary, JdkThreadHooks: the VM's doors
///  Files: descriptors ─ fs.OpenFile ┬ ConsoleFile, ByteDevice
///                                   └ of fs.FileTree ◂─ RootFiles: memory, devices, resources of the image
///  Waiting: a thread in a system call rests until an OpenFile is ready
///  Resources ─ ResourceUrls, BootResources, Services
/// ```
/// Invariant: nothing here runs before the heap and the main thread's block are there.
package eggvm.lib.jdk;
