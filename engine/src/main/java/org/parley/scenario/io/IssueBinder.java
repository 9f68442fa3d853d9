package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.io.Node.Mapping;

/** Makes issues. */
final class IssueBinder {
  private IssueBinder() {}

  /** The issue; empty if the checks left it fewer than two options. */
  static Optional<Issue> bind(String id, View v) {
    String statusQuo = Numbers.canonical(v.text("status_quo", ""));
    Map<String, View> views = options(v);
    Map<String, UncertainNumber> raises = v.numbers("raises_trust");
    List<Option> options = new ArrayList<>();
    boolean scale = v.has("range") && !v.has("options");
    views.forEach(
        (name, o) -> options.add(option(name, o, v, name.equals(statusQuo), scale, raises)));
    if (options.size() < 2) {
      return Optional.empty();
    }
    int index = List.copyOf(views.keySet()).indexOf(statusQuo);
    return Optional.of(
        new Issue(
            id,
            v.text("title", id),
            options,
            index < 0 ? OptionalInt.empty() : OptionalInt.of(index),
            v.flag("ordered", true),
            v.flag("optional", false),
            v.maybeWord("opens", AuthorityLevel.class),
            v.in("range").text("unit", v.text("unit", ""))));
  }

  private static Map<String, View> options(View v) {
    Map<String, View> options = new LinkedHashMap<>(v.all("options"));
    v.node()
        .get("range")
        .flatMap(Range::read)
        .ifPresent(
            range -> {
              for (String id : range.ids()) {
                Mapping empty = new Mapping(v.node().place(), List.of());
                options.put(id, new View(empty, v.at("options") + "." + id, v.book()));
              }
            });
    return options;
  }

  private static Option option(
      String id,
      View o,
      View issue,
      boolean statusQuo,
      boolean scale,
      Map<String, UncertainNumber> raises) {
    AuthorityLevel level = issue.word("level", AuthorityLevel.class, AuthorityLevel.OFFICIALS);
    List<String> keptBy = issue.ids("kept_by");
    OptionalDouble number =
        scale ? OptionalDouble.of(Double.parseDouble(id)) : OptionalDouble.empty();
    return new Option(
        id,
        o.text("title", id),
        o.word("level", AuthorityLevel.class, statusQuo ? AuthorityLevel.OFFICIALS : level),
        o.node().get("number").map(n -> OptionalDouble.of(View.fixed(n))).orElse(number),
        o.maybeNumber("ends_fighting"),
        o.has("kept_by") ? o.ids("kept_by") : statusQuo ? List.of() : keptBy,
        o.flag("ratify", !statusQuo && issue.flag("ratify", false)),
        Optional.ofNullable(raises.get(id)));
  }
}
