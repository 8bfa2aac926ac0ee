/// What KVM tells its guests. Source: Linux kernel documentation, "KVM CPUID bits" and "KVM-specific MSRs" (virt/kvm/x86), and `pvclock-abi.h`.
package eggvm.hal.kvm;
