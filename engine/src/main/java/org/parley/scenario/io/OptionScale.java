package org.parley.scenario.io;

import static org.parley.scenario.io.ValueKinds.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.OptionTerms;
import org.parley.scenario.SigningRule;
import org.parley.scenario.io.YamlNode.Mapping;

/** Issues whose options are the steps of a scale, written as a range. */
final class OptionScale {
  private OptionScale() {}

  /** Declares the range in the block of an issue; hands back its unit. */
  static BlockField<Issue, Optional<String>> declare(BlockBuilder<Issue> issue) {
    var b =
        issue.part(
            "range",
            "range",
            OriginScope.NONE,
            "Instead of options: numbers in steps, whose ids are the numbers.");
    end(b, "from", OptionRange::from, "The first option.");
    end(b, "to", OptionRange::to, "The last option.");
    end(b, "step", OptionRange::step, "From one option to the next; above 0.");
    return b.add(
        "unit",
        TEXT.maybe(),
        i -> of(i).map(range -> i.unit()).filter(unit -> !unit.isEmpty()),
        "What the numbers count.");
  }

  private static void end(
      BlockBuilder<Issue> b,
      String key,
      java.util.function.Function<OptionRange, BigDecimal> get,
      String doc) {
    b.add(
        key,
        ValueKinds.fixed().maybe().needed(),
        i -> of(i).map(range -> get.apply(range).doubleValue()),
        doc);
  }

  /** Options or a range must be there, and not both. */
  static void check(Mapping issue, String path, RuleFindings findings) {
    boolean options = issue.get("options").isPresent();
    Optional<YamlNode> range = issue.get("range");
    if (options && range.isPresent()) {
      findings.problem(path, "it has both options and a range", "one of the two", "");
    } else if (!options && range.isEmpty()) {
      findings.problem(path, "it has no options", "options: [...], or range: {...}", "");
    } else if (options && DeclaredIds.entries(issue, "options").size() < 2) {
      findings.problem(
          path + ".options", "it has fewer than two options", "at least two options", "");
    }
    range
        .flatMap(OptionRange::problem)
        .ifPresent(p -> findings.problem(path + ".range", p, "", ""));
  }

  /** An option that is not the status quo, to stand for all of a scale; empty if it is none. */
  static Optional<Option> step(Issue issue) {
    return of(issue).map(range -> sample(issue));
  }

  private static Option sample(Issue issue) {
    int at = issue.statusQuo().orElse(-1) == 0 ? 1 : 0;
    return issue.options().get(at);
  }

  /** The range that makes the options of an issue; empty if none does. */
  static Optional<OptionRange> of(Issue issue) {
    List<Option> options = issue.options();
    if (options.stream().anyMatch(o -> o.number().isEmpty())) {
      return Optional.empty();
    }
    BigDecimal from = number(options.get(0));
    BigDecimal step = number(options.get(1)).subtract(from);
    OptionRange range = new OptionRange(from, number(options.get(options.size() - 1)), step);
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
            SigningRule.OF_TALKS,
            OptionalDouble.of(Double.parseDouble(o.id())),
            Optional.empty(),
            quo ? List.of() : like.keptBy(),
            !quo && like.ratify(),
            o.raisesTrust(),
            DealCondition.NONE,
            OptionTerms.NONE,
            Optional.empty());
    return o.equals(step.signed(like.signing()));
  }
}
