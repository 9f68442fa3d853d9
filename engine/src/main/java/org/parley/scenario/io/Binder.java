package org.parley.scenario.io;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Defaults;
import org.parley.scenario.Delegation;
import org.parley.scenario.HistoricalOutcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.Talks;
import org.parley.scenario.War;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Node.Sequence;

/** Makes the scenario out of a checked text. */
final class Binder {
  /** Days in a month, on average over the Gregorian calendar. */
  static final double DAYS_PER_MONTH = 30.436875;

  private final View root;
  private final List<String> delegations;

  Binder(View root) {
    this.root = root;
    delegations = List.copyOf(root.all("delegations").keySet());
  }

  /** The scenario; empty if the checks left too little to make one. */
  Optional<Scenario> bind(String id, Names names) {
    List<Issue> issues = new ArrayList<>();
    root.all("issues").forEach((name, v) -> IssueBinder.bind(name, v).ifPresent(issues::add));
    if (issues.isEmpty() || delegations.size() < 2) {
      return Optional.empty();
    }
    List<Delegation> parties = new ArrayList<>();
    DelegationBinder binder = new DelegationBinder(delegations);
    root.all("delegations").forEach((name, v) -> parties.add(binder.bind(name, v)));
    OutsideBinder outside = new OutsideBinder(delegations, names.states());
    Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
    root.ids("without").forEach(w -> without.add(View.word(w, Mechanism.class)));
    return Optional.of(
        new Scenario(
            id,
            root.text("title", id),
            root.text("question", ""),
            root.text("summary", ""),
            root.all("sources").entrySet().stream()
                .map(e -> source(e.getKey(), e.getValue()))
                .toList(),
            talks(root.in("talks")),
            root.maybe("war").map(Binder::war),
            issues,
            root.options("closed_before"),
            parties,
            list(root.all("mediators"), outside::mediator),
            list(root.all("third_parties"), outside::thirdParty),
            list(root.all("events"), outside::event),
            list(root.all("precedents"), outside::precedent),
            without,
            root.maybe("happened").map(Binder::happened)));
  }

  private static <T> List<T> list(
      Map<String, View> views, java.util.function.BiFunction<String, View, T> bind) {
    List<T> list = new ArrayList<>();
    views.forEach((id, view) -> list.add(bind.apply(id, view)));
    return list;
  }

  private static Source source(String id, View v) {
    return new Source(
        id,
        v.text("title", id),
        v.text("author", ""),
        v.text("date", ""),
        v.text("url", ""),
        v.text("note", ""));
  }

  private static HistoricalOutcome happened(View v) {
    return new HistoricalOutcome(v.options("outcomes"), v.text("note", ""), v.origin("outcomes"));
  }

  private static War war(View v) {
    View battlefield = v.in("battlefield");
    return new War(
        battlefield.number("now", Defaults.BATTLEFIELD_NOW),
        battlefield.number("drift", Defaults.BATTLEFIELD_DRIFT),
        battlefield.number("noise", Defaults.BATTLEFIELD_NOISE),
        v.number("horizon", Defaults.HORIZON),
        v.number("fading", Defaults.FADING),
        v.number("sobering", Defaults.SOBERING));
  }

  private static Talks talks(View v) {
    View walkOut = v.in("walk_out");
    View moves = v.in("trust_moves");
    return new Talks(
        sittings(v),
        v.whole("rounds", (int) Defaults.ROUNDS.value()),
        v.word("protocol", Talks.Protocol.class, Talks.Protocol.ALTERNATING_OFFERS),
        v.word("closing", Talks.Closing.class, Talks.Closing.INTERIM),
        v.ids("comprehensive"),
        v.number("speaks_for_all", Defaults.SPEAKS_FOR_ALL),
        v.whole("answer_after", (int) Defaults.ANSWER_AFTER.value()),
        new Talks.WalkOut(
            walkOut.number("chance", Defaults.WALK_OUT_CHANCE),
            walkOut.whole("patience", (int) Defaults.WALK_OUT_PATIENCE.value()),
            walkOut.number("trust_floor", Defaults.TRUST_FLOOR),
            walkOut.word("ends", Talks.WalkOut.End.class, Talks.WalkOut.End.SITTING)),
        new Talks.TrustMoves(
            moves.number("closing", Defaults.TRUST_CLOSING),
            moves.number("refusal", Defaults.TRUST_REFUSAL),
            moves.number("walk_out", Defaults.TRUST_WALK_OUT)),
        v.number("hold_spread", Defaults.HOLD_SPREAD),
        v.word("clock", Talks.Clock.class, Talks.Clock.PARLEY),
        v.word("weights", Talks.Weights.class, Talks.Weights.NORMALISED),
        v.number("discount", Defaults.DISCOUNT));
  }

  /** Dated sittings lie as many months apart as the calendar says, counted ones one month. */
  private static List<Talks.Sitting> sittings(View v) {
    Node node = v.node().get("sittings").orElse(null);
    List<Talks.Sitting> sittings = new ArrayList<>();
    if (node instanceof Sequence list && !list.items().isEmpty()) {
      Optional<LocalDate> first = Optional.empty();
      for (Node item : list.items()) {
        View sitting = new View((Mapping) item, v.at("sittings"), v.book());
        Optional<LocalDate> date = sitting.date("date");
        first = first.or(() -> date);
        sittings.add(sitting(date, sitting.text("place", ""), first, sittings.size()));
      }
    } else {
      int count = node instanceof Scalar ? (int) View.fixed(node) : 1;
      for (int i = 0; i < count; i++) {
        sittings.add(sitting(Optional.empty(), "", Optional.empty(), i));
      }
    }
    return sittings;
  }

  private static Talks.Sitting sitting(
      Optional<LocalDate> date, String place, Optional<LocalDate> first, int index) {
    double month =
        date.isPresent()
            ? ChronoUnit.DAYS.between(first.orElseThrow(), date.get()) / DAYS_PER_MONTH
            : index;
    return new Talks.Sitting(date, place, month);
  }
}
