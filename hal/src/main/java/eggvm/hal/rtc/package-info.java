/// The clock that runs while the PC is off. Source: Motorola MC146818A data sheet, 1984.
package eggvm.hal.rtc;
