/// Paravirtual devices. Source: OASIS, Virtual I/O Device (VIRTIO) Version 1.1, April 2019.
/// ```
/// PciFunction ─▸ Transport   capabilities, status, features, notification     (sections 3.1, 4.1)
///                ─▸ SplitQueue  descriptors, available ring, used ring         (section 2.6)
///                ─▸ RandomDevice  random bytes, polled                         (section 5.4)
/// ```
/// Version 1 only: a transitional device is driven by its modern half. No device interrupts.
package eggvm.hal.virtio;
