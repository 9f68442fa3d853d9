package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parley.cli.results.ResultFolder;
import org.parley.lab.discovery.CaseTable;
import org.parley.lab.discovery.InterestCondition;
import org.parley.lab.discovery.PatientRuleInduction;
import org.parley.lab.discovery.ScenarioDiscovery;
import org.parley.lab.discovery.ScoredBox;
import org.parley.lab.discovery.SweepCases;
import org.parley.lab.report.DiscoveryReport;
import org.parley.lab.report.ResultOrigin;
import org.parley.lab.sweep.FinishedSweep;
import org.parley.lab.sweep.SweepRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code parley discover}: the region of the parameters in which an outcome happens. */
@Command(
    name = "discover",
    versionProvider = ProgramVersion.class,
    description = "Finds the region of a finished sweep in which an outcome happens.",
    footer = {
      "",
      "Examples:",
      "  parley discover results/hypercube --goal ceasefire=full",
      "  parley discover results/hypercube --where 'agreement>=0.5'"
    })
final class DiscoverCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private GoalOptions goals;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of a sweep.")
  private Path folder;

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      converter = ConditionConverter.class,
      description =
          "Which points are of interest, by the mean over their runs, such as agreement>=0.5"
              + " (default: the first figure of the sweep that some points reach and some do"
              + " not).")
  private InterestCondition where;

  @Option(
      names = "--box",
      paramLabel = "K",
      description = "Choose this box of the trajectory (default: the best balanced).")
  private Integer box;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the report (default: a new one in that of the sweep).")
  private Path out;

  @Option(names = "--json", description = "Print what was found as one JSON object.")
  private boolean json;

  DiscoverCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (box != null && box < 0) {
      throw new ParameterException(spec.commandLine(), "'--box': boxes count from 0");
    }
    if (where != null && !goals.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "'--where' goes without '--goal'");
    }
    try {
      FinishedSweep sweep = FinishedSweep.open(folder);
      if (!sweep.isComplete()) {
        console.err().println("warning: the sweep in " + folder + " is not finished");
      }
      DiscoveryQuestion asked = question(sweep);
      CaseTable cases = SweepCases.of(sweep, asked.condition());
      ScenarioDiscovery found =
          ScenarioDiscovery.of(cases, PatientRuleInduction.USUAL, box == null ? -1 : box);
      Path place = report(sweep, asked.condition(), cases, found);
      console.out().print(json ? JsonText.of(found) + "\n" : words(asked, cases, found));
      if (!json) {
        console.out().println("\nReport:  " + place.resolve("report.html"));
      }
      console.out().flush();
      return ExitCodes.DONE;
    } catch (SweepRefused | IllegalArgumentException e) {
      throw new InvalidInput(List.of("parley: " + e.getMessage()));
    }
  }

  private DiscoveryQuestion question(FinishedSweep sweep) throws IOException {
    if (where != null) {
      return new DiscoveryQuestion(where, "");
    }
    return goals.isEmpty()
        ? DiscoveryQuestion.chosen(sweep)
        : DiscoveryQuestion.of(
            goals.of(SweepDescription.vocabulary(folder).orElse(sweep.vocabulary()), spec));
  }

  private Path report(
      FinishedSweep sweep, InterestCondition condition, CaseTable cases, ScenarioDiscovery found)
      throws IOException {
    HeadlessDrawing.ensure();
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    Path place = out == null ? free() : out;
    try (ResultFolder result = ResultFolder.begin(place)) {
      Files.writeString(result.path().resolve("discovery.json"), JsonText.of(found) + "\n");
      new DiscoveryReport(
              sweep.plan().name(),
              cases,
              condition,
              found,
              sweep.plan().seed(),
              SweepDescription.of(folder).wording(),
              new ResultOrigin(CommandText.again(arguments), ProgramVersion.parley()))
          .write(result.path());
      return result.finish();
    } catch (FileAlreadyExistsException e) {
      throw OccupiedPlace.refused(spec, e);
    } catch (IOException e) {
      throw new UnwritableFolder(place, e);
    }
  }

  /** The first {@code discovery}, {@code discovery-2} and so on that is not there yet. */
  private Path free() {
    Path place = folder.resolve("discovery");
    for (int n = 2; Files.exists(place); n++) {
      place = folder.resolve("discovery-" + n);
    }
    return place;
  }

  private String words(DiscoveryQuestion asked, CaseTable cases, ScenarioDiscovery found) {
    StringBuilder text = new StringBuilder();
    if (!asked.how().isEmpty()) {
      text.append(asked.chosen()).append("\n\n");
    }
    text.append(
        format(
            "%,d of %,d points have %s%n%n  box   mass  density  coverage  limits%n",
            found.interesting(), found.cases(), asked.condition()));
    for (int i = 0; i < found.trajectory().size(); i++) {
      text.append(line(i, found.trajectory().get(i), i == found.chosen() ? "*" : " "));
    }
    ScoredBox pasted = found.box();
    text.append(
        format(
            "%nBox %d, its sides moved out again where that costs nothing: density %.2f, coverage"
                + " %.2f, mass %.2f%n",
            found.chosen(), pasted.density(), pasted.coverage(), pasted.mass()));
    for (ScenarioDiscovery.Limit limit : found.limits()) {
      text.append(
          format("  %s: %s (quasi-p %.4f)%n", limit.parameter(), limit.words(), limit.quasiP()));
    }
    text.append("\nAs a tree (share of interest, points):\n");
    ScenarioDiscovery.lines(found.tree(), cases.dimensions())
        .forEach(l -> text.append("  ").append(l).append('\n'));
    return text.toString();
  }

  private static String line(int number, ScoredBox box, String mark) {
    return format(
        "%s %3d   %.2f     %.2f      %.2f  %6d%n",
        mark, number, box.mass(), box.density(), box.coverage(), box.box().restrictions().size());
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values).replace(System.lineSeparator(), "\n");
  }

  /** Reads a condition. */
  static final class ConditionConverter implements ITypeConverter<InterestCondition> {
    @Override
    public InterestCondition convert(String text) {
      try {
        return InterestCondition.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
