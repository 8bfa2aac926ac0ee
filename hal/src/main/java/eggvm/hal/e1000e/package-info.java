/// Intel 82574L: an [eggvm.hal.e1000.E1000] on PCI Express. Source: Intel 82574 GbE Controller Family Datasheet, revision 3.4.
package eggvm.hal.e1000e;
