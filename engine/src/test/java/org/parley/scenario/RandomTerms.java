package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options that are in force for a time, that depend on what comes after the talks, and votes that
 * are taken then, for made-up scenarios; never of the status quo.
 */
final class RandomTerms {
  private final SeededDice dice;
  private final List<Event> bets = new ArrayList<>();
  private final boolean any;
  private final boolean alone;

  RandomTerms(long seed, List<Issue> issues) {
    dice = new SeededDice(seed ^ 0x2545F491L);
    any = dice.chance(0.4);
    alone = dice.chance(0.5) && issues.stream().allMatch(i -> i.statusQuo().isPresent());
  }

  /** The same issues, some options with terms. */
  List<Issue> issues(List<Issue> issues, List<Delegation> delegations) {
    return any ? issues.stream().map(i -> issue(i, delegations)).toList() : issues;
  }

  /** The events on which options of {@link #issues} depend. */
  List<Event> bets() {
    return bets;
  }

  private Issue issue(Issue issue, List<Delegation> delegations) {
    boolean scale = issue.options().stream().anyMatch(o -> o.number().isPresent());
    if (issue.statusQuo().isEmpty() || scale || dice.chance(0.4)) {
      return issue;
    }
    int quo = issue.statusQuo().getAsInt();
    List<Option> options = new ArrayList<>(issue.options());
    int at = dice.whole(0, options.size() - 1);
    if (at != quo) {
      options.set(at, withTerms(issue, options.get(at), delegations));
    }
    return ChangedRecord.of(issue, Map.of("options", options));
  }

  private Option withTerms(Issue issue, Option o, List<Delegation> delegations) {
    String path = "issues." + issue.id() + ".options." + o.id() + ".lasts";
    Optional<UncertainNumber> lasts =
        dice.chance(0.6) ? Optional.of(dice.uncertain(path, 0.5, 30)) : Optional.empty();
    Optional<String> event =
        lasts.isEmpty() || dice.chance(0.3) ? Optional.of("bet-" + issue.id()) : Optional.empty();
    event.ifPresent(id -> bets.add(bet(id, delegations)));
    String other = dice.one(issue.options()).id();
    return new Option(
        o.id(),
        o.title(),
        o.level(),
        o.signing(),
        o.number(),
        o.endsFighting(),
        o.keptBy(),
        o.ratify(),
        o.raisesTrust(),
        o.requires(),
        new OptionTerms(
            lasts,
            event,
            event.isEmpty() || other.equals(o.id()) ? Optional.empty() : Optional.of(other)),
        alone && !issue.id().equals("issue0") ? step(issue, o, delegations) : Optional.empty());
  }

  private Optional<UnilateralStep> step(Issue issue, Option o, List<Delegation> delegations) {
    String path = "issues." + issue.id() + ".options." + o.id() + ".alone.reassures";
    UncertainNumber reassures =
        dice.chance(0.5) ? UnilateralStep.REASSURES.at(path) : dice.uncertain(path, -0.3, 0.5);
    return Optional.of(new UnilateralStep(dice.one(delegations).id(), reassures));
  }

  private Event bet(String id, List<Delegation> delegations) {
    String p = "events." + id + ".";
    String optimist = dice.one(delegations).id();
    return new Event(
        id,
        "It comes",
        dice.uncertain(p + "chance", 0, 1),
        Optional.empty(),
        List.of(),
        new ValueOrigin.Unexplained(),
        Map.of(optimist, dice.uncertain(p + "believed." + optimist, 0, 1)));
  }

  /** The same delegations, some of whose constituencies vote after the talks. */
  List<Delegation> delegations(List<Delegation> all, List<Issue> issues) {
    boolean always = issues.stream().allMatch(i -> i.statusQuo().isPresent());
    return any && always ? all.stream().map(this::delegation).toList() : all;
  }

  private Delegation delegation(Delegation d) {
    List<Constituency> all =
        d.constituencies().stream().map(c -> dice.chance(0.5) ? later(d, c) : c).toList();
    return ChangedRecord.of(d, Map.of("constituencies", all));
  }

  private Constituency later(Delegation d, Constituency c) {
    String p = "delegations." + d.id() + ".ratification." + c.id() + ".";
    return new Constituency(
        c.id(),
        c.title(),
        Defaults.THRESHOLD.asDefault().at(p + "threshold"),
        Defaults.SPREAD.asDefault().at(p + "spread"),
        Optional.of(
            new LaterVote(
                dice.uncertain(p + "later.chance", 0, 1),
                dice.chance(0.5)
                    ? LaterVote.AFTER.at(p + "later.after")
                    : dice.uncertain(p + "later.after", 0, 9))));
  }
}
