/// Unpredictable bits. Sources: NIST SP 800-90B (January 2018), "Recommendation for the Entropy Sources Used for Random Bit Generation"; RDRAND and RDSEED: AMD64
/// Architecture Programmer's Manual, volume 3.
/// ```
/// ProcessorNoise  RDSEED, else RDRAND      ─┐
/// virtio-rng      (boot.machine)           ─┼▸ NoiseSource ─▸ HealthTests ─▸ mixed into 64 bits ─▸ EntropySources: the first that is good
/// JitterNoise     of the time stamp counter ┘   samples       start-up, continuous
/// ```
/// Invariant: no bit leaves before its source has passed 1024 samples of start-up tests. [eggvm.hal.entropy.Seeds] stands aside: for generators that promise no secrets.
package eggvm.hal.entropy;
