/// The interval timer of the PC/AT. Source: Intel 8254 data sheet, order 231164-005.
package eggvm.hal.pit;
