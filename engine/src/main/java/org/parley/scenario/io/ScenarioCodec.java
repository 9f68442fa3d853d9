package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.whole;
import static org.parley.scenario.io.ValueKinds.OPTIONS;
import static org.parley.scenario.io.ValueKinds.TEXT;
import static org.parley.scenario.io.ValueKinds.named;
import static org.parley.scenario.io.ValueKinds.title;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.parley.scenario.Delegation;
import org.parley.scenario.DrawnWords;
import org.parley.scenario.Event;
import org.parley.scenario.HistoricalOutcome;
import org.parley.scenario.ImpossibleCombination;
import org.parley.scenario.Issue;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Mediator;
import org.parley.scenario.Precedent;
import org.parley.scenario.Scenario;
import org.parley.scenario.SharedFactor;
import org.parley.scenario.Source;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.io.GrammarType.Ref;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;

/** The whole file. */
final class ScenarioCodec {
  /** What can be part of the name of a file on every machine. */
  private static final Pattern FILE = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\p{Cc}]{1,255}");

  /** An entry under sources. */
  private static final BlockCodec<Source> SOURCE =
      BlockCodec.of(
          "source",
          OriginScope.NONE,
          b -> {
            var title = b.add("title", TEXT.needed(""), Source::title, "Title of the document.");
            b.alone("title");
            var author = b.add("author", TEXT.or(""), Source::author, "Author or publisher.");
            var date =
                b.add("date", TEXT.or(""), Source::date, "Its date, as it should be printed.");
            var url = b.add("url", TEXT.or(""), Source::url, "Its address.");
            var note =
                b.add(
                    "note",
                    TEXT.or(""),
                    Source::note,
                    "Anything else: page, language, how far it can be trusted.");
            return at ->
                new Source(
                    at.id(), title.in(at), author.in(at), date.in(at), url.in(at), note.in(at));
          });

  /** A combination that makes no sense. */
  private static final ValueCodec<ImpossibleCombination> IMPOSSIBLE =
      ValueCodec.of(
          TypeVocabulary.CHOICES,
          at -> new ImpossibleCombination(at.id(), ValueKinds.CHOICES.read(at)),
          (combination, out) -> ValueKinds.CHOICES.write(combination.options(), out));

  /** What really happened. */
  private static final BlockCodec<HistoricalOutcome> HAPPENED =
      BlockCodec.of(
          "happened",
          OriginScope.POSITION,
          b -> {
            var outcomes =
                b.add(
                    "outcomes",
                    ValueKinds.options(new Ref(IdKind.OUTCOME)).needed(Map.of()),
                    HistoricalOutcome::outcomes,
                    "By issue: the option agreed, or open.");
            var origin = b.position("outcomes", HistoricalOutcome::origin);
            var note =
                b.add(
                    "note", TEXT.or(""), HistoricalOutcome::note, "What else happened, in words.");
            return at -> new HistoricalOutcome(outcomes.in(at), note.in(at), origin.apply(at));
          });

  /** The whole file. */
  static final BlockCodec<Scenario> SCENARIO =
      BlockCodec.of("scenario", OriginScope.BELOW, ScenarioCodec::scenario);

  private ScenarioCodec() {}

  private static BlockCodec.Making<Scenario> scenario(BlockBuilder<Scenario> b) {
    b.add(
        "parley",
        ValueKinds.whole(whole(1, 1, "version")).needed(1),
        scenario -> 1,
        "Version of the language: 1.");
    b.note(
        "id",
        TypeVocabulary.TEXT,
        "the file's name",
        "Its short name in results; what extends it does not take it over.");
    b.note(
        "extends",
        TypeVocabulary.TEXT,
        "",
        "Another scenario file; what stands here is laid over it.");
    b.rule(ScenarioCodec::check);
    var title = b.add("title", title(), Scenario::title, "What readers see.");
    var question =
        b.add(
            "question",
            TEXT.or(""),
            Scenario::question,
            "What the talks are asked, in one sentence.");
    var summary =
        b.add(
            "summary",
            TEXT.or(""),
            Scenario::summary,
            "The situation, in a paragraph that everybody may read.");
    var goals =
        b.add(
            "goals",
            named(IdKind.GOAL, GoalCodec.GOAL, GoalCodec.WrittenGoal::id),
            GoalCodec::written,
            "What the talks are asked, as conditions on how they end; the first is the question.");
    var sources =
        b.add(
            "sources",
            named(IdKind.SOURCE, SOURCE, Source::id),
            Scenario::sources,
            "Documents that origins point to.");
    var talks =
        b.add(
            "talks",
            TalksCodec.TALKS.orEmpty(),
            Scenario::talks,
            "The frame: sittings, rounds, rules.");
    var war =
        b.add(
            "war",
            WarCodec.WAR.maybe(),
            Scenario::war,
            "The war around the table, if there is one.");
    var factors =
        b.add(
            "factors",
            named(IdKind.FACTOR, FactorCodec.FACTOR, SharedFactor::id),
            Scenario::factors,
            "What several numbers have in common; a number names them by with.");
    b.note(
        "numbers",
        TypeVocabulary.named(IdKind.NUMBER, TypeVocabulary.any("")),
        "",
        "Numbers by name, which other places take as {like: name}; each place draws its own.");
    var issues = b.add("issues", issues(), Scenario::issues, "The questions on the table.");
    var impossible =
        b.add(
            "impossible",
            named(IdKind.IMPOSSIBLE, IMPOSSIBLE, ImpossibleCombination::id),
            Scenario::impossible,
            "Combinations of options that make no sense, whoever wants them: no text holds one.");
    var closedBefore =
        b.add(
            "closed_before",
            OPTIONS.or(Map.of()),
            Scenario::closedBefore,
            "By issue: the option that an earlier meeting closed for good.");
    var delegations =
        b.add(
            "delegations",
            named(IdKind.DELEGATION, DelegationCodec.DELEGATION, Delegation::id).needed(),
            Scenario::delegations,
            "The parties, at least two, in the order of speaking.");
    var outside = outside(b);
    var without =
        b.add(
            "without",
            ValueKinds.words(Mechanism.class).or(Set.of()),
            Scenario::without,
            "Parts of the model to switch off, to see what they do.");
    var happened =
        b.add(
            "happened",
            HAPPENED.maybe(),
            Scenario::history,
            "What really happened; scores a forecast, never read by it.");
    return at -> {
      Outside others = outside.apply(at);
      Scenario asked =
          new Scenario(
              at.id(),
              title.in(at),
              question.in(at),
              summary.in(at),
              sources.in(at),
              talks.in(at),
              war.in(at),
              issues.in(at),
              impossible.in(at),
              closedBefore.in(at),
              delegations.in(at),
              others.mediators,
              others.thirdParties,
              others.events,
              others.precedents,
              without.in(at),
              happened.in(at),
              List.of(),
              factors.in(at),
              DrawnWords.NONE);
      return asked.asking(GoalCodec.stated(goals.in(at), asked.goalVocabulary()));
    };
  }

  private record Outside(
      List<Mediator> mediators,
      List<ThirdParty> thirdParties,
      List<Event> events,
      List<Precedent> precedents) {}

  private static Function<BlockReader, Outside> outside(BlockBuilder<Scenario> b) {
    var mediators =
        b.add(
            "mediators",
            named(IdKind.MEDIATOR, MediatorCodec.MEDIATOR, Mediator::id),
            Scenario::mediators,
            "At the table.");
    var thirdParties =
        b.add(
            "third_parties",
            named(IdKind.THIRD_PARTY, OutsideCodecs.THIRD_PARTY, ThirdParty::id),
            Scenario::thirdParties,
            "Those who act from outside.");
    var events =
        b.add(
            "events",
            named(IdKind.EVENT, OutsideCodecs.EVENT, Event::id),
            Scenario::events,
            "What may happen.");
    var precedents =
        b.add(
            "precedents",
            named(IdKind.PRECEDENT, OutsideCodecs.PRECEDENT, Precedent::id),
            Scenario::precedents,
            "Earlier talks, from which the others read what a delegation wants.");
    return at ->
        new Outside(mediators.in(at), thirdParties.in(at), events.in(at), precedents.in(at));
  }

  /** The issues that the checks left two options. */
  private static KeyCodec<List<Issue>> issues() {
    KeyCodec<List<Issue>> all = named(IdKind.ISSUE, IssueCodec.ISSUE, Issue::id).needed();
    return all.read(
        at ->
            at.byId().values().stream()
                .filter(issue -> IssueCodec.options(issue).size() > 1)
                .map(IssueCodec.ISSUE::read)
                .toList());
  }

  private static void check(Mapping scenario, String path, RuleFindings findings) {
    boolean file =
        scenario.get("id").filter(n -> !FILE.matcher(((Scalar) n).text()).matches()).isEmpty();
    if (!file) {
      findings.problem("id", "this cannot be part of the name of a file", "a short word", "");
    }
    if (scenario.get("issues").isPresent() && DeclaredIds.entries(scenario, "issues").isEmpty()) {
      findings.problem("issues", "there is no issue", "at least one issue", "");
    }
    boolean few = DeclaredIds.entries(scenario, "delegations").size() < 2;
    if (scenario.get("delegations").isPresent() && few) {
      String message = "there are fewer than two delegations";
      findings.problem("delegations", message, "at least two delegations", "");
    }
  }

  /** The scenario of a checked text; empty if the checks left too little to make one. */
  static Optional<Scenario> read(BlockReader root) {
    boolean enough =
        root.book().delegations().size() > 1
            && root.at("issues").byId().values().stream()
                .anyMatch(issue -> IssueCodec.options(issue).size() > 1);
    return enough ? Optional.of(SCENARIO.read(root)) : Optional.empty();
  }
}
