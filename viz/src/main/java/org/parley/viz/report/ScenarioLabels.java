package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Constituency;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;

/** Labels that a reader sees, by id. An id that the scenario does not know is shown as it is. */
public final class ScenarioLabels {
  private static final String OPEN = "open";
  private static final int BRIEF = 40;

  /** As many letters of a title find room in every picture. */
  private static final int SHORTENED = 24;

  private final Scenario scenario;
  private final boolean units;

  public ScenarioLabels(Scenario scenario) {
    this(scenario, false);
  }

  private ScenarioLabels(Scenario scenario, boolean units) {
    this.scenario = scenario;
    this.units = units;
  }

  /**
   * Labels for what is read in full, with its unit after every option that is a number: {@code 20
   * tonnes}.
   */
  public static ScenarioLabels withUnits(Scenario scenario) {
    return new ScenarioLabels(scenario, true);
  }

  /** Title of the talks. */
  public String title() {
    return titleOr(scenario.title(), scenario.id());
  }

  /** Title of an issue. */
  public String issue(String id) {
    return scenario.issues().stream()
        .filter(i -> i.id().equals(id))
        .map(i -> told(id, titleOr(i.title(), id), issueTitles()))
        .findFirst()
        .orElse(words(id));
  }

  private Stream<String> issueTitles() {
    return scenario.issues().stream().map(i -> titleOr(i.title(), i.id()));
  }

  /** Title of an issue if it is short, else its id in words. */
  String brief(String id) {
    String title = issue(id);
    return title.length() <= BRIEF ? title : words(id);
  }

  /** Title of an option of an issue; {@code left open} for none. */
  public String option(String issue, String id) {
    if (id.equals(OPEN)) {
      return "left open";
    }
    return scenario.issues().stream()
        .filter(i -> i.id().equals(issue))
        .flatMap(
            i ->
                i.options().stream()
                    .filter(o -> o.id().equals(id))
                    .map(
                        o ->
                            told(
                                    id,
                                    titleOr(o.title(), id),
                                    i.options().stream().map(p -> titleOr(p.title(), p.id())))
                                + unit(i, o)))
        .findFirst()
        .orElse(words(id));
  }

  private String unit(Issue issue, Option option) {
    boolean counts =
        units
            && !issue.unit().isBlank()
            && titleOr(option.title(), option.id()).matches("[-+]?[0-9][0-9.,]*");
    return counts ? (issue.unit().startsWith("%") ? "" : " ") + issue.unit() : "";
  }

  /** Title of a delegation, after its id if another's begins with the same many letters. */
  public String delegation(String id) {
    return delegationOf(id)
        .map(d -> told(id, titleOr(d.title(), id), delegationTitles()))
        .orElse(words(id));
  }

  private Stream<String> delegationTitles() {
    return scenario.delegations().stream().map(d -> titleOr(d.title(), d.id()));
  }

  /**
   * A title that can be told from others where there is room for its beginning alone: pictures
   * shorten what is long. What is read (with units) is not shortened.
   */
  private String told(String id, String title, Stream<String> titles) {
    boolean alike =
        !units
            && title.length() > SHORTENED
            && titles.filter(t -> t.startsWith(title.substring(0, SHORTENED))).count() > 1;
    return alike ? words(id) + ": " + title : title;
  }

  /** Title of a mediator or of a third party; other ids in words, with a large first letter. */
  public String outsider(String id) {
    Stream<Map.Entry<String, String>> mediators =
        scenario.mediators().stream().map(m -> Map.entry(m.id(), titleOr(m.title(), id)));
    Stream<Map.Entry<String, String>> others =
        scenario.thirdParties().stream().map(t -> Map.entry(t.id(), titleOr(t.title(), id)));
    String title =
        Stream.concat(mediators, others)
            .filter(named -> named.getKey().equals(id))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(words(id));
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  /** {@code Adria's}, {@code the United States'}. */
  public String possessive(String delegation) {
    return possessed(delegation(delegation));
  }

  /** A name as an owner's: {@code Adria's}. */
  static String possessed(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  /** An obstacle in few words: {@code Adria's line "no water unseen"}. */
  public String obstacle(DealObstacle o) {
    return switch (o.kind()) {
      case LINE -> possessive(o.who()) + " line \"" + words(o.what()) + "\"";
      case ALTERNATIVE -> possessive(o.who()) + " alternative";
    };
  }

  /** What an obstacle means, in a sentence. */
  public String meaning(DealObstacle o) {
    String who = delegation(o.who());
    return switch (o.kind()) {
      case LINE -> {
        List<String> said =
            wordings(scenario).stream()
                .flatMap(s -> new ScenarioLabels(s, units).line(o.who(), o.what()).stream())
                .map(l -> lineInWords(who, l))
                .distinct()
                .toList();
        yield said.isEmpty() ? obstacle(o) + "." : String.join(" Or: ", said);
      }
      case ALTERNATIVE -> who + " expects to do at least as well without such a deal.";
    };
  }

  /** The scenario as it may be: with each combination of words, if runs draw some. */
  private static List<Scenario> wordings(Scenario scenario) {
    return scenario.drawn().isEmpty() ? List.of(scenario) : scenario.drawn().worlds();
  }

  /** Whether runs draw words. */
  boolean drawsWords() {
    return !scenario.drawn().isEmpty();
  }

  /** What a delegation wants on an issue; all that it may want, if runs draw it. */
  public String wish(String delegation, String issue) {
    return list(
        wordings(scenario).stream()
            .map(s -> s.delegations().get(s.delegationIndex(delegation)))
            .flatMap(d -> d.demandOn(issue).stream())
            .map(demand -> option(issue, demand.want()))
            .distinct()
            .toList(),
        "or");
  }

  private String lineInWords(String who, RedLine line) {
    StringBuilder text = new StringBuilder(who);
    text.append(" says never to ").append(choices(line.never(), " with "));
    if (!line.unless().isEmpty()) {
      text.append(", unless the same deal holds ").append(choices(line.unless(), " and "));
    }
    String before =
        line.unlessSettled()
            .match(
                nothing -> "",
                at -> ", unless closed before: " + choices(at.choices(), " and "),
                count ->
                    ", unless "
                        + NumberPhrases.count(count.issues(), "issue is", "issues are")
                        + " closed before");
    text.append(before);
    text.append('.');
    if (!line.because().isBlank()) {
      String because = line.because().strip();
      text.append(" Its reason: ").append(because).append(because.matches(".*[.!?]$") ? "" : ".");
    }
    return text.toString();
  }

  /** A combination of options: {@code third or half (water released)}. */
  public String choices(DealCondition choices, String and) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Set<String>> entry : choices.options().entrySet()) {
      List<String> options =
          entry.getValue().stream().map(o -> "\"" + option(entry.getKey(), o) + "\"").toList();
      parts.add(list(options, "or") + " (" + issue(entry.getKey()) + ")");
    }
    return String.join(and, parts);
  }

  /** What a path of the scenario means, in words. */
  public String path(String path) {
    return new PathWords(scenario, this).of(path);
  }

  /** Title of a constituency of a delegation. */
  String constituency(String who, String what) {
    return delegationOf(who).stream()
        .flatMap(d -> d.constituencies().stream())
        .filter(c -> c.id().equals(what))
        .map(Constituency::title)
        .filter(t -> !t.isBlank())
        .findFirst()
        .orElse(words(what));
  }

  private java.util.Optional<RedLine> line(String who, String what) {
    return delegationOf(who).stream()
        .flatMap(d -> d.redLines().stream())
        .filter(l -> l.id().equals(what))
        .findFirst();
  }

  private java.util.Optional<Delegation> delegationOf(String id) {
    return scenario.delegations().stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** The options of an issue in order, with {@code open} before them. */
  static List<String> optionIds(Issue issue) {
    List<String> ids = new ArrayList<>(List.of(OPEN));
    issue.options().stream().map(Option::id).forEach(ids::add);
    return ids;
  }

  /** An id as words: {@code no-water-unseen} becomes {@code no water unseen}. */
  public static String words(String id) {
    return id.replace('-', ' ').replace('_', ' ');
  }

  /** {@code a, b and c}. */
  public static String list(List<String> items, String and) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1))
        + " "
        + and
        + " "
        + items.get(items.size() - 1);
  }

  /** With a small first letter, unless the second is large too, as in UN. */
  public static String lower(String text) {
    boolean isWord = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return isWord ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  private static String titleOr(String title, String id) {
    return title == null || title.isBlank() ? words(id) : title;
  }
}
