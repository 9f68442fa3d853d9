package org.parley.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

/** Explanations for one who plays. */
final class PlayHelp {
  static final List<String> GENERAL =
      List.of(
          "You play one delegation; the others follow the tactics of the scenario. In your turn you"
              + " agree to the text that lies before you, make an offer of your own, say nothing,"
              + " or walk out.",
          "An offer speaks of every issue; where you choose what is in force today, the issue stays"
              + " open, unless the text settles so much that it speaks for all.",
          "Points say what a deal is worth to you, never to others. As things stand you have so"
              + " many; a text that brings less is worse than no text.",
          "Type a number or a letter and press return. Nothing is sent before you say so. Ctrl-C or"
              + " q saves the talks; they go on with 'parley play --resume FILE'.");

  private PlayHelp() {}

  static List<String> closing(Scenario scenario) {
    List<String> text = new ArrayList<>();
    if (scenario.talks().closing() == Talks.Closing.SINGLE_UNDERTAKING) {
      text.add("In these talks nothing is agreed until everything is agreed.");
    } else {
      text.add(
          "A text that all accept is signed, and its issues are closed for good; the talks go on"
              + " about the rest. It need not speak of every issue.");
      text.add(
          "Where all standing offers ask for the same option (among more than two delegations, more"
              + " than half of them), and it is not what is in force, the issue is set aside. At"
              + " the end of a sitting those set aside are signed that together gain everybody"
              + " something, cross no line, and lie within every mandate.");
    }
    text.add(
        "A text above a mandate goes to leaders, who answer after "
            + rounds(scenario.talks().answerAfter())
            + " and ask for more than the bare minimum; a text that home must approve is put to"
            + " them last. A refusal bans that text, and costs trust.");
    return text;
  }

  private static String rounds(int rounds) {
    return rounds == 1 ? "one round" : rounds + " rounds";
  }
}
