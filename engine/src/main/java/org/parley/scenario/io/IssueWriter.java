package org.parley.scenario.io;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.UncertainNumber;

/** Writes issues. */
final class IssueWriter {
  private IssueWriter() {}

  static Out write(Issue issue) {
    Out out = Out.plain();
    out.put("title", issue.title(), issue.id());
    Optional<Range> range = range(issue);
    if (range.isPresent()) {
      scale(issue, range.get(), out);
    } else {
      Out options = out.inner();
      issue.options().forEach(o -> options.keep(o.id(), option(options, o)));
      out.put("options", options).put("unit", issue.unit(), "");
    }
    issue.statusQuo().ifPresent(i -> out.put("status_quo", issue.options().get(i).id()));
    out.put("ordered", issue.ordered(), true).put("optional", issue.optional(), false);
    issue.opens().ifPresent(level -> out.put("opens", level));
    Map<String, UncertainNumber> raises = new LinkedHashMap<>();
    issue.options().forEach(o -> o.raisesTrust().ifPresent(r -> raises.put(o.id(), r)));
    return out.put("raises_trust", raises, Optional.empty());
  }

  private static Out option(Out parent, Option o) {
    Out out = parent.numbers(o.endsFighting().stream().toList());
    out.put("title", o.title(), o.id())
        .put("level", o.level(), AuthorityLevel.OFFICIALS)
        .put("ends_fighting", o.endsFighting())
        .put("kept_by", o.keptBy())
        .put("ratify", o.ratify(), false);
    o.number().ifPresent(n -> out.put("number", n));
    return out;
  }

  private static void scale(Issue issue, Range range, Out out) {
    Option any = sample(issue);
    Out steps =
        Out.plain()
            .put("from", range.from().doubleValue())
            .put("to", range.to().doubleValue())
            .put("step", range.step().doubleValue())
            .put("unit", issue.unit(), "");
    out.put("range", steps)
        .put("level", any.level(), AuthorityLevel.OFFICIALS)
        .put("kept_by", any.keptBy())
        .put("ratify", any.ratify(), false);
  }

  /** An option that is not the status quo, to stand for all of a scale. */
  private static Option sample(Issue issue) {
    int at = issue.statusQuo().orElse(-1) == 0 ? 1 : 0;
    return issue.options().get(at);
  }

  /** The range that makes the options of an issue; empty if none does. */
  private static Optional<Range> range(Issue issue) {
    List<Option> options = issue.options();
    if (options.stream().anyMatch(o -> o.number().isEmpty())) {
      return Optional.empty();
    }
    BigDecimal from = number(options.get(0));
    BigDecimal step = number(options.get(1)).subtract(from);
    Range range = new Range(from, number(options.get(options.size() - 1)), step);
    boolean same =
        range.problem().isEmpty()
            && range.ids().equals(options.stream().map(Option::id).toList())
            && options.stream().allMatch(o -> isStep(issue, o));
    return same ? Optional.of(range) : Optional.empty();
  }

  private static BigDecimal number(Option option) {
    return BigDecimal.valueOf(option.number().orElseThrow());
  }

  private static boolean isStep(Issue issue, Option o) {
    boolean quo = issue.statusQuo().orElse(-1) == issue.indexOf(o.id());
    Option like = sample(issue);
    Option step =
        new Option(
            o.id(),
            o.id(),
            quo ? AuthorityLevel.OFFICIALS : like.level(),
            OptionalDouble.of(Double.parseDouble(o.id())),
            Optional.empty(),
            quo ? List.of() : like.keptBy(),
            !quo && like.ratify(),
            o.raisesTrust());
    return o.equals(step);
  }
}
