/// Finding devices on the PCI bus. Sources: PCI Local Bus Specification 3.0, chapter 6; PCI-to-PCI Bridge Architecture Specification 1.2, chapter 3.
/// ```
/// Pci.scan ─▸ PciFunction  identity, capabilities, interrupt ─▸ Bar (sized; placed in a Window when firmware has left it out)
///          ─▸ bridges, and what is behind them               ─▸ Msi
/// DisplayAdapter.memory         the screen's pixels, without a scan
/// all ─▸ ConfigurationSpace: ConfigurationPorts, or EnhancedConfiguration where the Mcfg leads to one
/// ```
/// A function's number is that of its bus (bits 15-8), its device (7-3) and itself (2-0).
package eggvm.hal.pci;
