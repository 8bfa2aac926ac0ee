/// As much of ACPI as it takes to turn the power off and to find the interrupt controllers; other tables are read by their devices. Source: Advanced Configuration and Power Interface Specification 6.5.
/// ```
/// RSDP ─▸ RSDT | XSDT ─▸ FADT "FACP" ─▸ PM1 control ports, DSDT ─▸ \_S5 package ─▸ sleep type
///                   ─▸ MADT "APIC" ─▸ local and I/O APICs, lines that have been moved
/// ```
package eggvm.hal.acpi;
