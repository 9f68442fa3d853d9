package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.ValueOrigin;

/**
 * Why a delegation wants what it wants, as whoever wrote the talks gave it. A reason that several
 * of its positions share says nothing of any of them ("invented") and is left out.
 */
final class StatedReasons {
  private final Scenario scenario;
  private final List<String> all = new ArrayList<>();

  StatedReasons(Scenario scenario, Delegation me) {
    this.scenario = scenario;
    me.demands().forEach(d -> all.add(reason(d).orElse("")));
    all.add(me.alternative().worth().flatMap(w -> assumed(w.origin())).orElse(""));
  }

  /** Why it wants something, and how much. */
  String of(Demand demand) {
    return own(reason(demand)).orElse("") + said(demand.origin());
  }

  /** Why its alternative is worth what it is. */
  Optional<String> alternative(Delegation me) {
    return own(me.alternative().worth().flatMap(w -> assumed(w.origin())));
  }

  private Optional<String> own(Optional<String> reason) {
    return reason.filter(r -> all.stream().filter(r::equals).count() == 1);
  }

  private static Optional<String> reason(Demand demand) {
    return assumed(demand.weight().origin()).or(() -> assumed(demand.origin()));
  }

  private static Optional<String> assumed(ValueOrigin origin) {
    return origin
        .match(
            sourced -> Optional.<String>empty(),
            assumed -> Optional.of(assumed.why()),
            unexplained -> Optional.<String>empty(),
            defaulted -> Optional.<String>empty())
        .map(why -> why.strip().replaceFirst("[.]$", ""))
        .filter(why -> !why.isEmpty());
  }

  /** Where it was said, if a source is named. */
  private String said(ValueOrigin origin) {
    return origin
        .match(
            sourced -> Optional.of(sourced.source()),
            assumed -> Optional.<String>empty(),
            unexplained -> Optional.<String>empty(),
            defaulted -> Optional.<String>empty())
        .flatMap(id -> scenario.sources().stream().filter(s -> s.id().equals(id)).findFirst())
        .map(Source::title)
        .map(title -> " [" + title + "]")
        .orElse("");
  }
}
