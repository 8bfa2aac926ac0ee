/// Interrupt controllers of the PC/AT. Source: Intel 8259A data sheet, order 231468-003.
package eggvm.hal.pic;
