package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.genius.UnreadableDomain;
import org.parley.lab.tournament.NamedTactic;
import org.parley.lab.tournament.RoundRobin;
import org.parley.lab.tournament.TournamentDomain;
import org.parley.lab.tournament.TournamentGame;
import org.parley.lab.tournament.TournamentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley tournament}: tactics against tactics on public domains. */
@Command(
    name = "tournament",
    versionProvider = ProgramVersion.class,
    description = {
      "Lets every tactic meet every tactic on every domain, from either profile and with",
      "either of them speaking first, by the rules of Genius and without discount."
    },
    footer = {
      "",
      "Example:",
      "  parley tournament domains/laptop bridge.xml,north.xml,south.xml \\",
      "      --tactics micro,boulware,time:0.5"
    })
final class TournamentCommand implements Callable<Integer> {
  private static final int MOST_ROUNDS = 10_000;

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DOMAIN",
      arity = "1..*",
      description = {
        "A folder with one domain and its profiles (Genius XML or GeniusWeb JSON), or the",
        "files joined by commas, the domain first. Every two profiles of a domain meet."
      })
  private List<String> domains;

  @Option(
      names = "--tactics",
      paramLabel = "A,B,...",
      split = ",",
      description = {
        "micro, boulware, linear, conceder or time:E (default: micro,boulware,linear,",
        "conceder)."
      })
  private List<String> tactics = NamedTactic.USUAL;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Rounds of offers (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      converter = EnsembleOptions.Seed.class,
      description = "Seed of what is drawn, such as ties (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Also write every meeting to this file, which must not be there.")
  private Path csv;

  @Option(names = "--json", description = "Print the tables as one JSON object.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  TournamentCommand(CommandConsole console) {
    this.console = console;
  }

  /** The form of the tables in JSON. */
  private record Told(
      int domains,
      int games,
      int rounds,
      List<TournamentTable.Score> scores,
      Map<String, Map<String, TournamentTable.DomainMean>> against) {}

  @Override
  public Integer call() throws IOException {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw wrong("--rounds is " + rounds + "; expected a whole number from 1 to " + MOST_ROUNDS);
    }
    if (csv != null && Files.exists(csv)) {
      throw wrong("--csv names a file that is there: " + csv);
    }
    RoundRobin tournament = new RoundRobin(entrants(), rounds, seed);
    List<TournamentGame> games = play(tournament);
    TournamentTable table = TournamentTable.of(tournament.tactics(), games);
    if (csv != null) {
      Files.writeString(csv, TournamentText.csv(games));
    }
    if (json) {
      Told told = new Told(table.domains(), table.games(), rounds, table.scores(), table.against());
      console.out().println(JsonText.of(told));
    } else {
      console.out().print(TournamentText.words(table, rounds));
      console.out().flush();
    }
    return ExitCodes.DONE;
  }

  private List<NamedTactic> entrants() {
    try {
      return new LinkedHashSet<>(tactics).stream().map(NamedTactic::parse).toList();
    } catch (IllegalArgumentException e) {
      throw wrong("--tactics: " + e.getMessage());
    }
  }

  private List<TournamentGame> play(RoundRobin tournament) {
    List<String> problems = new ArrayList<>();
    Map<String, TournamentDomain> read = new LinkedHashMap<>();
    for (String argument : domains) {
      try {
        TournamentDomain domain = TournamentDomain.parse(argument);
        if (read.put(domain.name(), domain) != null) {
          problems.add(argument + ": another domain is called " + domain.name() + " too");
        }
      } catch (UnreadableDomain e) {
        problems.add(e.getMessage());
      }
    }
    List<TournamentGame> games = new ArrayList<>();
    for (TournamentDomain domain :
        problems.isEmpty() ? read.values() : List.<TournamentDomain>of()) {
      try {
        games.addAll(tournament.play(domain));
        if (!quiet) {
          console.err().println(domain.name() + ": played");
        }
      } catch (UnreadableDomain e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return games;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
