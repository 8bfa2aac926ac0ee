/// Kernel images as files.
/// ```
///  ImageSpec ──▸ ImageMaker ──▸ AtomicOutput ──▸ kernel.elf ──▸ ImageFile: for which machine?
///                    ▲
///  ImageCache ───────┘  by digest of everything that goes in
/// ```
/// Invariant: a file that carries an image's name is a complete image.
package eggvm.cli.image;
