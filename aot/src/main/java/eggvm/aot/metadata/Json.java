package eggvm.aot.metadata;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A JSON value that knows where it stands, so that what is wrong can be named: `$.reflection[3].methods`.
record Json(JsonElement value, String place) {
  private static final Pattern PLACE = Pattern.compile("at (line \\d+ column \\d+)");

  static Json parse(byte[] bytes) throws BadMetadata {
    try (JsonReader reader = new JsonReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement value = JsonParser.parseReader(reader);
      reader.peek(); // throws when anything follows
      return new Json(value, "$");
    } catch (IOException | JsonParseException e) {
      // What else the message has is advice for programmers.
      Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
      throw new BadMetadata("it is not valid JSON" + (place.find() ? " (" + place.group(1) + ")" : ""));
    }
  }

  boolean isObject() { return value.isJsonObject(); }

  boolean isArray() { return value.isJsonArray(); }

  boolean isString() { return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString(); }

  /// Null when the object has no such member.
  Json get(String name) throws BadMetadata {
    if (!isObject()) throw new BadMetadata(place + " is not an object");
    JsonElement member = value.getAsJsonObject().get(name);
    return member == null ? null : new Json(member, place + "." + name);
  }

  Json required(String name) throws BadMetadata {
    Json member = get(name);
    if (member == null) throw new BadMetadata(place + " has no \"" + name + "\"");
    return member;
  }

  /// Empty when the object has no such member.
  List<Json> list(String name) throws BadMetadata {
    Json member = get(name);
    return member == null ? List.of() : member.elements();
  }

  List<Json> elements() throws BadMetadata {
    if (!isArray()) throw new BadMetadata(place + " is not an array");
    List<Json> elements = new ArrayList<>();
    for (JsonElement each : value.getAsJsonArray()) elements.add(new Json(each, place + "[" + elements.size() + "]"));
    return elements;
  }

  String string() throws BadMetadata {
    if (!isString()) throw new BadMetadata(place + " is not a string");
    return value.getAsString();
  }

  /// Null when the object has no such member.
  String string(String name) throws BadMetadata {
    Json member = get(name);
    return member == null ? null : member.string();
  }

  List<String> strings() throws BadMetadata {
    List<String> strings = new ArrayList<>();
    for (Json each : elements()) strings.add(each.string());
    return strings;
  }

  /// False when the object has no such member.
  boolean flag(String name) throws BadMetadata {
    Json member = get(name);
    if (member == null) return false;
    if (!member.value.isJsonPrimitive() || !member.value.getAsJsonPrimitive().isBoolean()) throw new BadMetadata(member.place + " is neither true nor false");
    return member.value.getAsBoolean();
  }
}
