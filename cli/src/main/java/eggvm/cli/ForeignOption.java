package eggvm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// The value of an option is an option of somebody else's: it is taken as it is, also when it looks like one of ours, as `-machine` (`-m achine`) does.
final class ForeignOption implements IParameterConsumer {
  @Override
  public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
    if (arguments.isEmpty()) throw new ParameterException(command.commandLine(), ((OptionSpec) option).longestName() + " wants a value: " + option.paramLabel());
    List<String> values = new ArrayList<>(option.<List<String>>getValue());
    values.add(arguments.pop());
    option.setValue(values);
  }
}
