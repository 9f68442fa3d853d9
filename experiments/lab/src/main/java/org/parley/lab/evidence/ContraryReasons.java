package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a change goes against its source, as far as it was looked into: by other paired runs of the
 * same talks with parts switched off. The figures stand as they were when that was done.
 */
final class ContraryReasons {
  private static final String UNKNOWN = "not looked into yet.";

  /** By the title of a change; most hold wherever the change was made. */
  private static final Map<String, String> REASONS =
      Map.of(
          "home asks .1 more",
          "delegations know what passes at home but for a fifth, so a sterner home keeps texts from"
              + " the table instead of refusing them: in 600 talks of camp-david-1978 it is asked"
              + " 268 times and not 453, and refuses 29 and not 78. Of delegations that know"
              + " nothing of it (`instructed: 1`) it refuses 161 of 295 and not 122 of 426, as"
              + " Putnam (1988) has it.",
          "harder tactics (e x 0.3)",
          "luck: in 2,000 other runs of the lagoon the difference is -1.1 (+- 1.6).",
          "no guarantees",
          "it comes by the mediator. Wardens make a promise of the fishers about nets worth more,"
              + " on which no comprehensive deal hangs, and who can hope for more asks more of a"
              + " mediator's text. In 800 other runs without the mediator the difference is -0.9"
              + " (+- 1.7); where nobody misreads anybody, all gain -0.012 (+- 0.006).",
          "no learning",
          "what is learnt of red lines does it, not what is learnt of wishes: with signs that tell"
              + " nothing of lines (`talks.inference: {cited_if_real: 0.5, offered_if_real: 1}`) the"
              + " difference is the same. Who knows which lines are real finds parts that can be signed, and"
              + " a part uses up what could have been given for the whole: in 1,500 runs of ganges-1996"
              + " without learning comprehensive agreements are +3.9 (+- 1.1) in 100, agreements of any kind"
              + " -1.9 (+- 1.2), issues closed -0.14 (+- 0.05) a talk, and what all gain -0.002 (+- 0.001)."
              + " The council was not looked into.",
          "no papers",
          "who has read the others' papers finds steps as well, and a step that is signed uses up a"
              + " part of what could be given for the whole. In 2,000 other runs without papers"
              + " comprehensive agreements are +2.0 (+- 1.9) in 100, issues closed -0.15 (+- 0.08)"
              + " a talk, and what all gain -0.015 (+- 0.014).",
          "one issue after the other, as listed",
          "votes decide there, and Inderst's (2000) two must both agree. What comes first is voted"
              + " on by itself (half of the talks have cuts by round 2 and not 6, in 400 others),"
              + " and carried against who loses by it: Alder gains -.01 on average and not .14, and"
              + " has nothing to trade for its no.");

  private ContraryReasons() {}

  /** One line for each change of some effects, in their order. */
  static String of(List<MeasuredEffect> contrary) {
    return contrary.stream()
        .map(e -> e.effect().title())
        .distinct()
        .map(title -> form("- %s: %s%n", title, reason(title).orElse(UNKNOWN)))
        .collect(Collectors.joining());
  }

  /** The changes of which it is known. */
  static Set<String> titles() {
    return REASONS.keySet();
  }

  static Optional<String> reason(String title) {
    return Optional.ofNullable(REASONS.get(title));
  }
}
