package org.parley.cli.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.parley.classroom.seat.DealAppraisal;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.words.UtilityPoints;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.DealProspect;
import org.parley.outcome.Proposal;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.state.ClosedIssues;
import org.parley.viz.report.ScenarioLabels;

/** Makes an offer by choosing options; every change can be taken back until it is sent. */
final class OfferComposer {
  private final CompiledTalks talks;
  private final Scenario scenario;
  private final SeatedState.Awaiting awaiting;
  private final RecentEvents seen;
  private final DealAppraisal appraisal;
  private final ScenarioLabels names;
  private final PlayScreen screen;
  private final KeyboardInput keyboard;
  private final Deque<int[]> before = new ArrayDeque<>();
  private int[] draft;

  OfferComposer(
      CompiledTalks talks,
      SeatedState.Awaiting awaiting,
      RecentEvents seen,
      PlayScreen screen,
      KeyboardInput keyboard) {
    this.talks = talks;
    scenario = talks.scenario();
    names = ScenarioLabels.withUnits(scenario);
    appraisal = new DealAppraisal(talks, awaiting);
    this.awaiting = awaiting;
    this.seen = seen;
    this.screen = screen;
    this.keyboard = keyboard;
  }

  /** The options of the offer; empty if none is to be made. */
  Optional<int[]> compose() {
    draft = start();
    while (true) {
      show();
      String typed = keyboard.choose("Change which issue, or send?", items());
      switch (typed) {
        case "s" -> {
          return Optional.of(draft.clone());
        }
        case "b" -> {
          return Optional.empty();
        }
        case "w" -> screen.table(appraisal.byIssue(draft, "Your draft:"));
        case "u" -> undo();
        default -> change(Integer.parseInt(typed) - 1);
      }
    }
  }

  /** The options of an offer that moves one issue and leaves the rest as it is. */
  Optional<int[]> closeOne() {
    draft = asItIs();
    List<KeyboardInput.Item> items = issues(awaiting.prospect(draft).text());
    items.add(new KeyboardInput.Item("b", "back, without sending"));
    screen.gap();
    screen.say("Which issue is to be closed by itself?");
    String typed = keyboard.choose("Which issue?", items);
    if (typed.equals("b") || !change(Integer.parseInt(typed) - 1)) {
      return Optional.empty();
    }
    show();
    screen.say("It would settle " + settles() + ".", 2);
    return keyboard.confirms("Send it?") ? Optional.of(draft.clone()) : Optional.empty();
  }

  private String settles() {
    Proposal text = awaiting.prospect(draft).text();
    List<String> settled = new ArrayList<>();
    for (int i = 0; i < draft.length; i++) {
      if (text.settles(i)) {
        settled.add(
            names.issue(scenario.issues().get(i).id()) + " at \"" + option(i, draft[i]) + "\"");
      }
    }
    return settled.isEmpty()
        ? "nothing"
        : ScenarioLabels.list(settled, "and")
            + (settled.size() > 1 ? ": it settles so much that it speaks for all" : "");
  }

  private String option(int issue, int option) {
    Issue of = scenario.issues().get(issue);
    return names.option(of.id(), of.options().get(option).id());
  }

  private int[] start() {
    String mine = scenario.delegations().get(awaiting.turn().delegation()).id();
    List<KeyboardInput.Item> items = new ArrayList<>();
    List<int[]> starts = new ArrayList<>();
    seen.offer(mine, 0)
        .ifPresent(o -> add(items, starts, "your last offer", onTheTable(o.options())));
    awaiting
        .turn()
        .text()
        .ifPresent(t -> add(items, starts, "the text before you", onTheTable(t.options())));
    add(items, starts, "the table as it is, nothing new settled", asItIs());
    add(items, starts, "what you want, issue by issue", wishes());
    screen.gap();
    screen.say("Begin your draft with");
    return starts.get(Integer.parseInt(keyboard.choose("Begin with?", items)) - 1);
  }

  private static void add(
      List<KeyboardInput.Item> items, List<int[]> starts, String label, int[] deal) {
    starts.add(deal);
    items.add(new KeyboardInput.Item(String.valueOf(starts.size()), label));
  }

  /** What is closed, or has not come up yet, stands as it is. */
  private int[] onTheTable(int[] options) {
    int[] deal = options.clone();
    ClosedIssues ground = awaiting.turn().situation().ground();
    for (int i = 0; i < deal.length; i++) {
      boolean stays = ground.closed()[i] >= 0 || ground.isShelved(i);
      deal[i] = stays ? ground.inForce()[i] : deal[i];
    }
    return deal;
  }

  private int[] asItIs() {
    int[] deal = awaiting.turn().situation().ground().inForce().clone();
    for (int i = 0; i < deal.length; i++) {
      deal[i] = Math.max(0, deal[i]);
    }
    return deal;
  }

  private int[] wishes() {
    int[] deal = asItIs();
    for (int i = 0; i < deal.length; i++) {
      for (int o = 0; o < talks.space().options(i); o++) {
        deal[i] = awaiting.worth(i, o) > awaiting.worth(i, deal[i]) ? o : deal[i];
      }
    }
    return onTheTable(deal);
  }

  private void show() {
    DealProspect prospect = awaiting.prospect(draft);
    screen.gap();
    screen.say("Your draft. " + appraisal.worth(prospect));
    appraisal.remarks(prospect).forEach(remark -> screen.say("! " + remark, 2));
  }

  private List<KeyboardInput.Item> items() {
    List<KeyboardInput.Item> items = issues(awaiting.prospect(draft).text());
    items.add(new KeyboardInput.Item("s", "send it"));
    items.add(new KeyboardInput.Item("w", "what it is worth to you, issue by issue"));
    items.add(new KeyboardInput.Item("u", "undo the last change"));
    items.add(new KeyboardInput.Item("b", "back, without sending"));
    return items;
  }

  /** The issues that are on the table. */
  private List<KeyboardInput.Item> issues(Proposal text) {
    List<KeyboardInput.Item> items = new ArrayList<>();
    ClosedIssues ground = awaiting.turn().situation().ground();
    for (int i = 0; i < draft.length; i++) {
      Issue issue = scenario.issues().get(i);
      String now = option(i, draft[i]);
      if (ground.closed()[i] < 0 && !ground.isShelved(i)) {
        items.add(
            new KeyboardInput.Item(
                String.valueOf(i + 1),
                names.issue(issue.id()) + ": " + now + (text.settles(i) ? "" : " (left open)")));
      }
    }
    return items;
  }

  private void undo() {
    if (before.isEmpty()) {
      screen.say("There is no change to take back.");
    } else {
      draft = before.pop();
    }
  }

  /** Whether another option was chosen. */
  private boolean change(int issue) {
    List<KeyboardInput.Item> items = new ArrayList<>();
    for (int o = 0; o < talks.space().options(issue); o++) {
      String status =
          awaiting.turn().situation().ground().inForce()[issue] == o ? ", as it is today" : "";
      items.add(
          new KeyboardInput.Item(
              String.valueOf(o + 1),
              "%s (%s points%s)"
                  .formatted(
                      option(issue, o), UtilityPoints.of(awaiting.worth(issue, o)), status)));
    }
    items.add(new KeyboardInput.Item("0", "leave it"));
    screen.gap();
    screen.say(names.issue(scenario.issues().get(issue).id()));
    int typed = Integer.parseInt(keyboard.choose("Which option?", items));
    if (typed > 0) {
      before.push(draft.clone());
      draft[issue] = typed - 1;
    }
    return typed > 0;
  }
}
