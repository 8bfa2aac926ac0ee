/// A counter of known frequency. Source: Intel, IA-PC HPET (High Precision Event Timers) Specification 1.0a, October 2004; section 3.2.4 for the ACPI table.
package eggvm.hal.hpet;
