package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;

/**
 * Talks about 20 issues of 5 options each, written as a scenario and read like any other. Every
 * delegation has three red lines: one on an issue alone, and for the first delegation one on two
 * issues together and one with an exception.
 */
final class LargeTalks {
  private static final int ISSUES = 20;
  private static final int OPTIONS = 5;
  private static final String[] LEVELS = {"officials", "ministers", "leaders"};

  /** How weights and values are made. */
  enum Preferences {
    /** Drawn, to six decimals. */
    RANDOM(0),
    /** As somebody writes them down: weights of 5, 10, 15 or 20, steps of a quarter, opposed. */
    ROUND(1),
    /** Drawn such that on every option the delegations' worths add up to nearly the same. */
    CONSTANT_SUM(2);

    private final int stream;

    /** Of a stream of its own, whatever stands before it here. */
    Preferences(int stream) {
      this.stream = stream;
    }
  }

  private final Random random;
  private final Preferences preferences;
  private final int delegations;
  private final double[][][] values;
  private final double[][] weights;

  private LargeTalks(Preferences preferences, int delegations) {
    this.preferences = preferences;
    this.delegations = delegations;
    random = new Random(100L * delegations + preferences.stream);
    values = new double[delegations][ISSUES][OPTIONS];
    weights = new double[delegations][ISSUES];
    for (int i = 0; i < ISSUES; i++) {
      fill(i);
    }
  }

  static CompiledTalks of(Preferences preferences, int delegations) {
    try {
      Path file = Files.createTempFile("large-talks", ".yaml");
      Files.writeString(file, new LargeTalks(preferences, delegations).yaml());
      ReadingResult reading = ScenarioReader.read(file, List.of());
      Files.delete(file);
      if (reading instanceof ReadingResult.Valid valid) {
        return CompiledTalks.of(valid.scenario());
      }
      throw new IllegalStateException("The talks made up are not valid: " + reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(int issue) {
    double common = 0.3 + random.nextDouble();
    for (int d = 0; d < delegations; d++) {
      weights[d][issue] =
          switch (preferences) {
            case RANDOM -> 0.01 + random.nextDouble();
            case ROUND -> 5 * (1 + random.nextInt(4));
            case CONSTANT_SUM -> common;
          };
      for (int o = 0; o < OPTIONS; o++) {
        int step = d % 2 == 0 ? o : OPTIONS - 1 - o;
        values[d][issue][o] =
            preferences == Preferences.ROUND ? step / (OPTIONS - 1.0) : random.nextDouble();
      }
    }
    for (int o = 0; preferences == Preferences.CONSTANT_SUM && o < OPTIONS; o++) {
      double sum = 0;
      for (int d = 0; d < delegations; d++) {
        sum += values[d][issue][o];
      }
      for (int d = 0; d < delegations; d++) {
        values[d][issue][o] = values[d][issue][o] / sum + 1e-3 * random.nextDouble();
      }
    }
  }

  private double worth() {
    if (preferences == Preferences.CONSTANT_SUM) {
      return 0.9 / delegations;
    }
    return delegations == 2 ? 0.45 : 0.35;
  }

  private String yaml() {
    StringBuilder yaml = new StringBuilder("parley: 1\ntitle: Large talks\nassumed: made up\n");
    yaml.append("issues:\n");
    for (int i = 0; i < ISSUES; i++) {
      yaml.append("  i").append(i).append(":\n    options: {o0: {}");
      for (int o = 1; o < OPTIONS; o++) {
        yaml.append(", o").append(o).append(": {level: ").append(LEVELS[random.nextInt(3)] + "}");
      }
      yaml.append("}\n    status_quo: o0\n");
    }
    yaml.append("delegations:\n");
    for (int d = 0; d < delegations; d++) {
      delegation(d, yaml);
    }
    return yaml.toString();
  }

  private void delegation(int d, StringBuilder yaml) {
    yaml.append("  d").append(d).append(":\n    mandate: ").append(LEVELS[random.nextInt(3)]);
    yaml.append("\n    alternative: {worth: ").append(worth()).append("}\n    demands:\n");
    for (int i = 0; i < ISSUES; i++) {
      int best = 0;
      StringBuilder all = new StringBuilder();
      for (int o = 0; o < OPTIONS; o++) {
        best = values[d][i][o] > values[d][i][best] ? o : best;
        all.append(
            String.format(
                Locale.ROOT, o == 0 ? "o0: %.6f" : ", o%2$d: %1$.6f", values[d][i][o], o));
      }
      yaml.append(
          String.format(
              Locale.ROOT,
              "      i%d: {want: o%d, weight: %.6f, values: {%s}}%n",
              i,
              best,
              weights[d][i],
              all));
    }
    yaml.append("    red_lines:\n");
    for (int l = 0; l < 3; l++) {
      line(d, l, yaml);
    }
  }

  private void line(int d, int number, StringBuilder yaml) {
    int issue = random.nextInt(ISSUES);
    int other = (issue + 1 + random.nextInt(ISSUES - 1)) % ISSUES;
    int worst = 1;
    for (int o = 2; o < OPTIONS; o++) {
      worst = values[d][issue][o] < values[d][issue][worst] ? o : worst;
    }
    yaml.append("      l").append(number).append(":\n        never: {i").append(issue);
    yaml.append(": [o").append(worst).append("]");
    yaml.append(d == 0 && number == 1 ? ", i" + other + ": [o1, o2]}\n" : "}\n");
    if (d == 0 && number == 2) {
      yaml.append("        unless: {i").append(other).append(": [o3, o4]}\n");
    }
    yaml.append("        firmness: 0.").append(1 + random.nextInt(9)).append("\n");
  }
}
