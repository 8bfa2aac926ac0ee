package eggvm.hal.device;

/// A mouse. One thread uses it at a time: it takes events until there are none, then waits for [#source] by `eggvm.vm.thread.DeviceInterrupts`.
public interface PointingDevice {
  int LEFT = 1;
  int RIGHT = 1 << 1;
  int MIDDLE = 1 << 2;

  /// Goes to the next event; false: there is none yet. Events for which there was no room are lost.
  boolean next();

  /// Steps to the right since the event before.
  int rightSteps();

  /// Steps downwards, towards the user.
  int downSteps();

  /// Notches of the wheel towards the user; 0 for a mouse without one.
  int wheelNotches();

  /// Which buttons are down: a set of [#LEFT], [#RIGHT], [#MIDDLE].
  int buttons();

  /// The interrupt source that comes with events.
  int source();
}
