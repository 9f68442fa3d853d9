package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.words.TableFeatures;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Effect;
import org.parley.scenario.Event;
import org.parley.scenario.Scenario;
import org.parley.scenario.TalksMoment;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;
import org.parley.viz.report.ScenarioLabels;

/**
 * What an instructor needs: how to set the exercise up, how to run it, and what to ask after it.
 */
public final class InstructorPack {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final List<PageBlock> blocks = new ArrayList<>();

  private InstructorPack(CompiledTalks talks) {
    scenario = talks.scenario();
    names = ScenarioLabels.withUnits(scenario);
  }

  /** The pack. */
  public static PrintedPage of(CompiledTalks talks, SheetNumbers numbers, SheetForm form) {
    InstructorPack pack = new InstructorPack(talks);
    pack.setUp();
    pack.plans();
    pack.events();
    pack.questions();
    new AnswerKey(talks, numbers, form).write(pack.blocks);
    pack.whatHappened();
    return new PrintedPage(
        "instructor",
        pack.names.title() + ": for the instructor",
        "Holds what every delegation keeps secret",
        "For the instructor only: holds everybody's secrets",
        pack.blocks);
  }

  private List<String> delegations() {
    return scenario.delegations().stream().map(d -> names.delegation(d.id())).toList();
  }

  private void setUp() {
    int n = scenario.delegations().size();
    blocks.add(new PageBlock.Heading("Setting up"));
    blocks.add(
        new PageBlock.Points(
            List.of(
                "Groups of "
                    + n
                    + " to "
                    + 3 * n
                    + ": one to three people for each delegation ("
                    + ScenarioLabels.list(delegations(), "and")
                    + "). With several groups, every group negotiates the same talks, and the"
                    + " outcomes are compared afterwards.",
                mediators(),
                "For everybody: the general briefing, one copy each.",
                "For each delegation: its own sheet, to nobody else; collect them at the end. The"
                    + " preparation sheet is filled in while reading.",
                "For each group: one sheet of blank paper for the text under discussion, and a"
                    + " clock that all can see.",
                "For you: this pack, and a list of groups to write outcomes in.",
                "A person without a group, or an odd number: play a delegation against the program"
                    + " (parley play SCENARIO --as DELEGATION).")));
  }

  private String mediators() {
    if (scenario.mediators().isEmpty()) {
      return "Nobody mediates in these talks; appoint someone in each group to keep the time.";
    }
    List<String> who =
        scenario.mediators().stream()
            .map(m -> m.title().isBlank() ? ScenarioLabels.words(m.id()) : m.title())
            .toList();
    return "One person for "
        + ScenarioLabels.list(who, "and")
        + " in each group, with the general briefing and the mediator's sheet; keeps the time,"
        + " too.";
  }

  private void plans() {
    blocks.add(new PageBlock.Heading("Plans"));
    blocks.add(
        plan(
            "In 50 minutes",
            List.of(
                List.of("0 to 3", "Hand out the briefings, form the delegations."),
                List.of("3 to 12", "Read; each delegation scores the example on its sheet."),
                List.of(
                    "12 to 14", "Each delegation agrees on its aim, and on what it gives first."),
                List.of("14 to 34", sitting("One sitting of 20 minutes", 20)),
                List.of("34 to 37", "Write down the text, signed or not, and score it."),
                List.of(
                    "37 to 50", "Debrief: the first four questions below; show the answer key."))));
    blocks.add(
        plan(
            "In 90 minutes",
            List.of(
                List.of("0 to 5", "Hand out the briefings, form the delegations."),
                List.of("5 to 20", "Read; score the example; prepare a first offer in writing."),
                List.of("20 to 40", sitting("First sitting of 20 minutes", 20)),
                List.of("40 to 45", "Apart: what did the others give, what do they want?"),
                List.of("45 to 65", sitting("Second sitting of 20 minutes", 20)),
                List.of(
                    "65 to 70",
                    new TableFeatures(scenario).higherUp()
                        ? "Write down the text, score it; leaders and home have a word."
                        : "Write down the text, and score it."),
                List.of("70 to 90", "Debrief: all questions below; show the answer key."))));
  }

  private static PageBlock.Table plan(String caption, List<List<String>> rows) {
    return new PageBlock.Table(caption, List.of("Minute", "What happens"), rows, 0);
  }

  private String sitting(String what, int minutes) {
    int rounds = scenario.talks().rounds();
    return what
        + ": "
        + rounds
        + (rounds == 1 ? " round" : " rounds")
        + " of offers, about "
        + NumberText.plain(Math.round(minutes * 2.0 / rounds) / 2.0)
        + " minutes each.";
  }

  private void events() {
    List<String> points = new ArrayList<>();
    for (Event e : scenario.events()) {
      String title = e.title().isBlank() ? ScenarioLabels.words(e.id()) : e.title();
      String when = e.when().map(InstructorPack::when).orElse("at a moment that you choose");
      points.add(
          title
              + ": "
              + when
              + "; happens in "
              + NumberText.inHundred(e.chance().mean())
              + " of 100 simulated talks. "
              + effects(e));
    }
    if (!points.isEmpty()) {
      blocks.add(new PageBlock.Heading("News to bring in, if you like"));
      blocks.add(new PageBlock.Points(points));
    }
  }

  /** What an event changes, and by how much, in words. */
  private String effects(Event e) {
    List<String> changes = new ArrayList<>();
    for (Effect effect : e.effects()) {
      String by =
          switch (effect.operation()) {
            case ADD -> (effect.amount().mean() > 0 ? "+" : "") + mean(effect);
            case MULTIPLY -> "times " + mean(effect);
          };
      changes.add(what(e, effect) + " " + by);
    }
    return changes.isEmpty()
        ? "It is news and changes no number."
        : "It changes: " + String.join("; ", changes) + ".";
  }

  private static String mean(Effect effect) {
    return NumberText.plain(Math.round(effect.amount().mean() * 1000) / 1000.0);
  }

  private String what(Event e, Effect effect) {
    String path = names.path("events." + e.id() + ".effects." + effect.target().name());
    return path.substring(path.indexOf(": ") + 2);
  }

  /** How the real talks ended, where that is known. */
  private void whatHappened() {
    scenario
        .history()
        .ifPresent(
            history -> {
              blocks.add(new PageBlock.Heading("What really happened"));
              if (!history.note().isBlank()) {
                blocks.add(new PageBlock.Paragraph(history.note().strip()));
              }
              List<List<String>> rows = new ArrayList<>();
              history
                  .outcomes()
                  .forEach(
                      (issue, option) ->
                          rows.add(List.of(names.issue(issue), names.option(issue, option))));
              blocks.add(new PageBlock.Table("", List.of("Issue", "Settled at"), rows, 0));
            });
  }

  private static String when(TalksMoment moment) {
    return moment.match(
        on -> "on " + on.date(), at -> "in sitting " + at.sitting() + ", round " + at.round());
  }

  private void questions() {
    blocks.add(new PageBlock.Heading("Questions for the debrief"));
    blocks.add(new PageBlock.Points(DebriefQuestions.of(scenario)));
  }
}
