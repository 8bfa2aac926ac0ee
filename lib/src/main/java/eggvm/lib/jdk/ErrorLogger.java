package eggvm.lib.jdk;

import java.util.ResourceBundle;

/// Warnings of the class library itself, on standard error: for the few classes that would otherwise bring the logging world.
public final class ErrorLogger implements System.Logger {
  private final String name;

  public ErrorLogger(String name) { this.name = name; }

  @Override
  public String getName() { return name; }

  @Override
  public boolean isLoggable(Level level) { return level.getSeverity() >= Level.INFO.getSeverity(); }

  @Override
  public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
    if (!isLoggable(level)) return;
    System.err.println(level.getName() + ": " + message);
    if (thrown != null) thrown.printStackTrace();
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String message, Object... parameters) { log(level, bundle, message, (Throwable) null); }
}
