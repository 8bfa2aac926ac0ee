/// The font Spleen 8x16 by Frederic Cambus (BSD 2-clause, see NOTICE) as a table: generated, do not edit.
package eggvm.hal.console.spleen;
