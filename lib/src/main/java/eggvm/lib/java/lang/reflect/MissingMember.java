package eggvm.lib.java.lang.reflect;

import java.lang.reflect.Executable;
import java.lang.reflect.Constructor;

/// A member that is known but cannot be called: names the line that makes it callable.
final class MissingMember {
  private MissingMember() {}

  static Error of(Executable member) {
    String type = member.getDeclaringClass().getName();
    String name = member instanceof Constructor ? "<init>" : member.getName();
    StringBuilder shown = new StringBuilder();
    StringBuilder quoted = new StringBuilder();
    for (Class<?> parameter : member.getParameterTypes()) {
      shown.append(shown.isEmpty() ? "" : ",").append(parameter.getTypeName());
      quoted.append(quoted.isEmpty() ? "" : ",").append('"').append(parameter.getTypeName()).append('"');
    }
    return new NoSuchMethodError(
        type + "." + name + "(" + shown + ") is not in the image's reflection data; add it with {\"type\":\"" + type
            + "\",\"methods\":[{\"name\":\"" + name + "\",\"parameterTypes\":[" + quoted
            + "]}]} under \"reflection\" in META-INF/native-image/reachability-metadata.json");
  }
}
