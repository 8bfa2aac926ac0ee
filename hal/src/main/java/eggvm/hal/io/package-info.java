/// How drivers reach their devices.
package eggvm.hal.io;
