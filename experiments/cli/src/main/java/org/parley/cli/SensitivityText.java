package org.parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parley.lab.sensitivity.ElementaryEffects;
import org.parley.lab.sensitivity.SensitivityAnalysis;
import org.parley.lab.sensitivity.SobolIndices;
import org.parley.lab.sensitivity.TornadoAnalysis;
import org.parley.statistics.IntervalEstimate;

/** Sensitivity in words. */
final class SensitivityText {
  private SensitivityText() {}

  static String method(SensitivityAnalysis analysis) {
    if (analysis instanceof SensitivityAnalysis.Screening) {
      return "morris";
    }
    return analysis instanceof SensitivityAnalysis.Variance ? "sobol" : "one_at_a_time";
  }

  static String words(SensitivityFinding finding) {
    StringBuilder text = new StringBuilder();
    text.append(format("%s in scenario '%s'%n", finding.measure(), finding.scenario()));
    SensitivityAnalysis analysis = finding.result();
    if (analysis instanceof SensitivityAnalysis.Screening screening) {
      screening(screening.effects(), text);
    } else if (analysis instanceof SensitivityAnalysis.Variance variance) {
      variance(variance, text);
    } else if (analysis instanceof SensitivityAnalysis.OneByOne one) {
      tornado(one.tornado(), text);
    }
    text.append(
        format(
            "  Chance within points makes at most %.2f of what differs between them%n%n",
            analysis.noise().share()));
    return text.toString();
  }

  private static void screening(List<ElementaryEffects> effects, StringBuilder text) {
    text.append(format("  %-50s %8s  %-22s %8s%n", "", "mu", "mu* (95%)", "sigma"));
    effects.stream()
        .sorted(Comparator.comparingDouble(e -> -e.muStar().value()))
        .forEach(
            e ->
                text.append(
                    format(
                        "  %-50s %8s  %-22s %8.3f%n",
                        e.name(),
                        Double.isNaN(e.mu()) ? "-" : format("%+.3f", e.mu() + 0.0),
                        estimate(e.muStar()),
                        e.sigma())));
  }

  private static void variance(SensitivityAnalysis.Variance variance, StringBuilder text) {
    SobolIndices indices = variance.indices();
    text.append(format("  %-50s %-24s %-24s%n", "", "first (95%)", "total (95%)"));
    indices.groups().stream()
        .sorted(Comparator.comparingDouble(g -> -g.total().value()))
        .forEach(
            g ->
                text.append(
                    format(
                        "  %-50s %-24s %-24s%n",
                        g.name(), estimate(g.first()), estimate(g.total()))));
    indices
        .pairs()
        .forEach(
            p ->
                text.append(
                    format("  %s with %s: %s%n", p.one(), p.other(), estimate(p.second()))));
    text.append("  Widest half interval of a total index at growing sample sizes:");
    for (SobolIndices size : variance.growing()) {
      double widest =
          size.groups().stream().mapToDouble(g -> g.total().halfWidth()).max().orElse(0);
      text.append(format(" %.3f at %,d,", widest, size.base()));
    }
    text.setLength(text.length() - 1);
    text.append('\n');
  }

  private static void tornado(TornadoAnalysis tornado, StringBuilder text) {
    text.append(format("  as it is: %.3f%n", tornado.base()));
    for (TornadoAnalysis.Bar bar : tornado.bars()) {
      text.append(format("  %-50s %.3f to %.3f%n", bar.path(), bar.low(), bar.high()));
      for (TornadoAnalysis.Level level : bar.levels()) {
        IntervalEstimate e = level.difference().difference();
        text.append(
            format(
                "      %-20s %+.3f (%+.3f to %+.3f)%n",
                level.value(), e.value() + 0.0, e.low() + 0.0, e.high() + 0.0));
      }
    }
  }

  private static String estimate(IntervalEstimate e) {
    return format("%.3f (%.3f to %.3f)", e.value() + 0.0, e.low() + 0.0, e.high() + 0.0);
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values).replace(System.lineSeparator(), "\n");
  }
}
