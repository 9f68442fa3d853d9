package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.Nano;
import org.parley.compiled.CompiledTalks;

/**
 * The leaders' meeting: an issue whose settlement opens a level from the next sitting on, and which
 * until then is worth what it opens: kappa * (V of the estimated Nash deal of the wider space - V
 * now).
 */
final class Meeting implements Serializable {
  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final int issue;
  private final TextSearch search;
  private int opened;

  Meeting(NegotiationModel model) {
    this.model = model;
    talks = model.talks();
    int found = -1;
    for (int i = talks.space().issues() - 1; i >= 0; i--) {
      found = talks.issue(i).opens() >= 0 ? i : found;
    }
    issue = talks.off(org.parley.scenario.Mechanism.LEADERS_MEETING) ? -1 : found;
    search = issue < 0 ? null : new TextSearch(talks);
  }

  void begin() {
    opened = -1;
  }

  /** Rank of those who are at the table beside the delegations; -1 if nobody is. */
  int opened() {
    return opened;
  }

  /** A sitting opens: those who were to come are there, or the hope for them is valued anew. */
  void open(int sitting) {
    if (issue < 0) {
      return;
    }
    for (int i = 0; i < talks.space().issues(); i++) {
      int option = model.situation().closed()[i];
      if (option >= 0 && option != talks.space().statusQuo(i)) {
        opened = Math.max(opened, talks.issue(i).opens());
      }
    }
    if (model.situation().closed()[issue] < 0) {
      value(sitting);
    } else {
      forget();
    }
  }

  /** Nothing is left to hope for. */
  void forget() {
    for (int d = 0; d < talks.parties(); d++) {
      model.hope(d, 0);
    }
  }

  private void value(int sitting) {
    forget();
    if (sitting == talks.calendar().sittings() - 1) {
      return;
    }
    model.bringUpToDate();
    long[][][] tables = new long[talks.parties()][][];
    long[] base = new long[tables.length];
    for (int d = 0; d < tables.length; d++) {
      tables[d] = model.agent(d).valuation().table();
      base[d] = model.agent(d).valuation().base();
    }
    if (search.find(tables, base, model.situation(), Integer.MAX_VALUE, null)) {
      for (int d = 0; d < tables.length; d++) {
        double kappa = model.situation().number(talks.delegation(d).hope());
        long more =
            model.agent(d).valuation().value(search.deal())
                - model.agent(d).valuation().inForce(model.situation());
        model.hope(d, Nano.of(kappa * Nano.toDouble(Math.max(0, more))));
      }
    }
  }
}
