/// The kernel's files: a tree in memory with read-only parts, as POSIX describes one. Runs on any JVM.
/// ```
///  path ─▸ PathWalk ─▸ Inode ┬ Directory      names to inodes
///                            ├ RegularFile    pages of 4 KiB, counted by a Quota
///                            ├ ReadOnlyFile   bytes of a Blob, part of the image
///                            ├ SymbolicLink   a path
///                            └ Device         a way to open something else
///  FileTree.open ─▸ OpenInode: position, flags ─▸ Inode
///  Pipe          ─▸ two OpenFiles over one ring
/// ```
/// Invariant: an inode is in as many directories as its link count says; its pages go when the count is 0 and nobody has it open.
/// One lock, the tree's, guards all inodes. There is one user, the superuser: permissions are kept and shown, not enforced, but for execution.
/// Names are UTF-8. Source: IEEE Std 1003.1-2017; the numbers of errors, flags and modes are Linux's.
package eggvm.lib.fs;
