package eggvm.aot.reach;

import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.flow.Values;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the places of one method and joins them to those that it reads, writes and calls.
final class PlaceValues implements Values<Place> {
  private static final int INVOKESPECIAL = 183, INVOKESTATIC = 184;

  private record Call(DispatchSite site, Place receiver, Place[] arguments, Place result) {}

  private final Places places;
  private final VmMethod method;
  private final MethodPlaces own;
  private final Map<Integer, Place> casts = new HashMap<>();
  private final Map<Integer, Call> calls = new HashMap<>();

  PlaceValues(Places places, VmMethod method) {
    this.places = places;
    this.method = method;
    own = places.of(method);
  }

  @Override
  public Place parameter(int index, VmType declared) { return own.parameters()[index]; }

  @Override
  public Place made(VmType type) { return places.exact(type); }

  @Override
  public Place some(VmType type) { return places.some(type); }

  @Override
  public Set<Place> elements(Set<Place> arrays) {
    Set<Place> found = new LinkedHashSet<>();
    for (Place array : arrays) found.add(places.some(array.declared.isArray() ? array.declared.componentType() : places.object()));
    return found;
  }

  @Override
  public Place cast(int bci, Set<Place> values, VmType type) {
    Place cast = casts.computeIfAbsent(bci, at -> places.cast(type));
    for (Place each : values) each.flowTo(cast);
    return cast;
  }

  @Override
  public Place loaded(VmField field, VmType declared) { return places.of(field, declared); }

  @Override
  public void stored(Set<Place> values, VmField field, VmType declared) { flow(values, places.of(field, declared)); }

  private static void flow(Set<Place> values, Place to) { for (Place each : values) each.flowTo(to); }

  @Override
  public Place called(int bci, VmMethod callee, Set<Place> receiver, VmType holder, List<Set<Place>> arguments, VmType result) {
    int opcode = method.instructions().opcode(bci);
    return opcode == INVOKESTATIC || opcode == INVOKESPECIAL ? direct(callee, receiver, arguments) : dispatched(bci, callee, receiver, holder, arguments, result);
  }

  @Override
  public void returned(Set<Place> values, VmType declared) { if (own.result() != null) flow(values, own.result()); }

  private Place direct(VmMethod callee, Set<Place> receiver, List<Set<Place>> arguments) {
    MethodPlaces target = places.of(callee);
    int first = receiver == null ? 0 : 1;
    if (receiver != null) flow(receiver, target.receiver());
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) != null && target.parameters()[first + i] != null) flow(arguments.get(i), target.parameters()[first + i]);
    }
    return target.result();
  }

  private Place dispatched(int bci, VmMethod callee, Set<Place> receiver, VmType holder, List<Set<Place>> arguments, VmType result) {
    Call call = calls.computeIfAbsent(bci, at -> make(callee, holder, arguments, result));
    for (int i = 0; i < arguments.size(); i++) if (call.arguments[i] != null) flow(arguments.get(i), call.arguments[i]);
    flow(receiver, call.receiver);
    return call.result;
  }

  private Call make(VmMethod callee, VmType holder, List<Set<Place>> values, VmType result) {
    List<String> parameters = callee.getSignature().parameterDescriptors();
    Place[] arguments = new Place[parameters.size()];
    for (int i = 0; i < arguments.length; i++) {
      VmType declared = values.get(i) == null ? null : callee.owner().universe().typeOrNull(parameters.get(i));
      if (declared != null) arguments[i] = places.declared(declared);
    }
    Place returned = result == null ? null : places.declared(result);
    DispatchSite site = new DispatchSite(places, callee, method, arguments, returned);
    Place receiver = places.declared(holder);
    receiver.dispatch(site);
    return new Call(site, receiver, arguments, returned);
  }
}
