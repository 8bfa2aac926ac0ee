/// As much of ACPI as it takes to turn the power off. Source: Advanced Configuration and Power Interface Specification 6.5.
/// ```
/// RSDP ─▸ RSDT | XSDT ─▸ FADT "FACP" ─▸ PM1 control ports, DSDT ─▸ \_S5 package ─▸ sleep type
/// ```
package eggvm.hal.acpi;
