package org.parley.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parley.genius.DomainImport;
import org.parley.genius.ImportSettings;
import org.parley.genius.ImportSettings.Discounting;
import org.parley.genius.ImportSettings.LargeRules;
import org.parley.genius.ImportedScenario;
import org.parley.genius.TacticChoice;
import org.parley.genius.UnreadableDomain;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.scenario.io.TextFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley import}: a public domain becomes a scenario. */
@Command(
    name = "import",
    versionProvider = ProgramVersion.class,
    description = {
      "Makes a scenario of a public negotiation domain: Genius XML, GeniusWeb JSON, or the",
      "JSON of NegoLog, where a profile stands for the domain as well.",
      "The scenario keeps the rules of its platform; what could not be kept is said."
    },
    footer = {
      "",
      "Example:",
      "  parley import laptop.xml buyer.xml seller.xml -o laptop.yaml \\",
      "      --rounds 100 --tactic 1=time:0.2 --tactic 2=micro"
    })
final class ImportCommand implements Callable<Integer> {
  private static final int MOST_ROUNDS = 10_000;

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DOMAIN", description = "The domain.")
  private Path domain;

  @Parameters(
      index = "1..*",
      paramLabel = "PROFILE",
      arity = "1..*",
      description = "The profiles of the parties, in the order in which they speak.")
  private List<Path> profiles;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "SCENARIO",
      required = true,
      description =
          "The file to write, - for standard output. Only an imported scenario is written over.")
  private Path output;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "100",
      description = "Rounds of offers (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--protocol",
      paramLabel = "WORD",
      defaultValue = "alternating-offers",
      description = "alternating-offers or papers (default: ${DEFAULT-VALUE}).")
  private String protocol;

  @Option(
      names = "--tactic",
      paramLabel = "WHO=TACTIC",
      converter = PartyTactic.Converter.class,
      description = {
        "Tactic of a profile by its number from 1 or the name of its file, or of all:",
        "time:E or micro; may be repeated (default: all=time:0.2)."
      })
  private List<PartyTactic> tactics = new ArrayList<>();

  @Option(names = "--undiscounted", description = "Leave out the discount of the profiles.")
  private boolean undiscounted;

  @Option(
      names = "--all-rules",
      description = "Stop at rules that tie too many issues together, instead of leaving them out.")
  private boolean allRules;

  @Option(names = "--quiet", description = "No notes.")
  private boolean quiet;

  ImportCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ImportTarget target = new ImportTarget(output);
    ImportSettings settings = settings(target);
    ImportedScenario imported = read(target.id(), settings);
    String text = imported.comment() + ScenarioWriter.write(imported.scenario());
    ReadingResult reading =
        ScenarioReader.read(output.toString(), text, List.of(), TextFinder.none());
    if (reading instanceof ReadingResult.Invalid invalid) {
      throw InvalidInput.of(invalid.problems());
    }
    target.write(text, console);
    if (!quiet) {
      imported.notes().forEach(note -> console.err().println("note: " + note));
    }
    var told = target.isStandardOutput() ? console.err() : console.out();
    told.println(output + ": " + told(imported.scenario()));
    return ExitCodes.DONE;
  }

  private ImportedScenario read(String id, ImportSettings settings) {
    try {
      return DomainImport.read(id, domain, profiles, settings);
    } catch (UnreadableDomain e) {
      throw new InvalidInput(List.of(e.getMessage()));
    }
  }

  private ImportSettings settings(ImportTarget target) throws IOException {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw wrong("--rounds is " + rounds + "; expected a whole number from 1 to " + MOST_ROUNDS);
    }
    try {
      target.check();
      return new ImportSettings(
          rounds,
          protocol(),
          PartyTactic.single(tactics, profiles),
          PartyTactic.ofAll(tactics, new TacticChoice.Time(0.2)),
          undiscounted ? Discounting.NONE : Discounting.AS_WRITTEN,
          allRules ? LargeRules.REFUSE : LargeRules.LEAVE_OUT);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private Talks.Protocol protocol() {
    return switch (protocol.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "alternating-offers" -> Talks.Protocol.ALTERNATING_OFFERS;
      case "papers" -> Talks.Protocol.PAPERS;
      case "single-text" ->
          throw wrong("--protocol single-text needs a mediator, whom no domain has");
      default ->
          throw wrong(
              "--protocol is '" + protocol + "'; expected one of: alternating-offers, papers");
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String told(Scenario scenario) {
    BigDecimal deals = BigDecimal.ONE;
    for (var issue : scenario.issues()) {
      deals = deals.multiply(BigDecimal.valueOf(issue.options().size()));
    }
    return scenario.issues().size()
        + (scenario.issues().size() == 1 ? " issue, " : " issues, ")
        + deals.toPlainString()
        + " deals, "
        + scenario.delegations().size()
        + " delegations";
  }
}
