package org.parley.negotiation;

import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.Nano;
import org.parley.chance.Chances;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.Inputs;
import org.parley.outcome.Entry;
import org.parley.outcome.Text;
import org.parley.scenario.Talks;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A mediator. A facilitative one only makes the others clearer to each other. A formulative one
 * puts texts of its own on the table: the best product of gains by its own reading; all are asked
 * at once, all must say yes, and since its proposal costs no face (Pruitt & Johnson 1970) a
 * delegation asks for less the higher the mediator stands with it. A directive one also pays and
 * fines.
 */
final class MediatorAgent implements Steppable {
  private static final int FORMULATIVE = 1;
  private static final int DIRECTIVE = 2;

  /**
   * By how much a refusal makes a delegation's gains count more in the next single text: assumed.
   */
  private static final double INSISTENCE = 1.1;

  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final CompiledMediator mediator;
  private final TextSearch search;
  private final long[][][] reading;
  private final double[][][] misreading;
  private final long[][] keys;
  private final long[] base;
  private final double[] power;
  private final long[] carrots;
  private final boolean[] paid;
  private final boolean[] fined;
  private boolean even;

  MediatorAgent(NegotiationModel model, CompiledMediator mediator) {
    this.model = model;
    this.mediator = mediator;
    talks = model.talks();
    DealSpace space = talks.space();
    int n = talks.parties();
    search = new TextSearch(talks);
    reading = new long[n][space.blocks()][];
    misreading = new double[n][space.issues()][];
    for (int d = 0; d < n; d++) {
      for (int b = 0; b < space.blocks(); b++) {
        reading[d][b] = new long[space.combinations(b)];
      }
      for (int i = 0; i < space.issues(); i++) {
        misreading[d][i] = new double[space.options(i)];
      }
    }
    keys = keys();
    base = new long[n];
    power = new double[n];
    carrots = new long[n];
    paid = new boolean[n];
    fined = new boolean[n];
  }

  private long[][] keys() {
    long[][] all = new long[talks.parties()][talks.space().issues()];
    for (int d = 0; d < all.length; d++) {
      for (int i = 0; i < all[d].length; i++) {
        String whose = talks.delegation(d).id() + "." + talks.issue(i).id();
        all[d][i] = mediator.key() + Chances.key(whose);
      }
    }
    return all;
  }

  void begin() {
    if (mediator.style() < FORMULATIVE) {
      return;
    }
    Arrays.fill(paid, false);
    Arrays.fill(fined, false);
    double error = model.situation().number(mediator.error());
    even = true;
    for (int d = 0; d < power.length; d++) {
      int slot = mediator.bias()[d];
      power[d] = slot == Inputs.NONE ? 1 : 1 + model.situation().number(slot);
      even &= power[d] == 1;
      for (int i = 0; i < misreading[d].length; i++) {
        misread(d, i, error);
      }
    }
  }

  private void misread(int d, int issue, double error) {
    double weight = 0;
    for (int o = 0; o < misreading[d][issue].length; o++) {
      weight = Math.max(weight, model.agent(d).valuation().worth(issue, o));
    }
    long key = keys[d][issue];
    for (int o = 0; o < misreading[d][issue].length; o++) {
      double u = model.chances().uniform(key, o);
      misreading[d][issue][o] = error * weight * (2 * u - 1);
    }
  }

  @Override
  public void step(SimState state) {
    if (model.rests() || mediator.style() < FORMULATIVE) {
      return;
    }
    boolean single = talks.frame().protocol() == Talks.Protocol.SINGLE_TEXT;
    if (single || model.round() % mediator.every() == 0) {
      model.bringUpToDate();
      for (int d = 0; single && d < power.length; d++) {
        model.agent(d).planner().prepare();
      }
      propose(Integer.MAX_VALUE);
    }
  }

  /** At the end of a sitting, the best that can be signed at the table. */
  void proposeSignable() {
    if (mediator.style() >= FORMULATIVE && model.texts().canBePartial() && !model.rests()) {
      model.bringUpToDate();
      propose(model.lowestMandate());
    }
  }

  /** What it pays a delegation for signing the text that it asks about. */
  long payment(int d) {
    return carrots[d];
  }

  /** Share of a payment that is gone after signing. */
  double fades() {
    return model.situation().number(mediator.fades());
  }

  /** Its text is in force: what was promised is paid, once. */
  void hasPaid() {
    for (int d = 0; d < paid.length; d++) {
      paid[d] |= carrots[d] > 0;
    }
  }

  private void propose(int maxLevel) {
    read();
    if (!search.find(reading, base, model.situation(), maxLevel, even ? null : power)) {
      return;
    }
    int[] deal = search.deal();
    long mask = model.texts().settled(deal, model.situation());
    boolean whole =
        model.texts().canBePartial() || model.texts().isComprehensive(mask, model.situation());
    if (mask == 0 || !whole || model.isBanned(deal, mask)) {
      return;
    }
    if (model.isRecorded()) {
      model.record(
          new Entry.Offered(
              model.round(), mediator.id(), new Text(deal.clone(), mask), model.values(deal), 0));
    }
    if (allAgree(deal, mask)) {
      model.signing().reached(deal.clone(), mask, this);
    }
  }

  /** What it thinks that everybody values. */
  private void read() {
    DealSpace space = talks.space();
    for (int d = 0; d < reading.length; d++) {
      long[][] table = model.agent(d).valuation().table();
      base[d] = model.agent(d).valuation().base();
      for (int b = 0; b < table.length; b++) {
        System.arraycopy(table[b], 0, reading[d][b], 0, table[b].length);
        for (int issue : space.issuesOf(b)) {
          for (int c = 0; c < table[b].length; c++) {
            reading[d][b][c] += Nano.of(misreading[d][issue][space.optionIn(c, issue)]);
          }
        }
      }
    }
  }

  private boolean allAgree(int[] deal, long mask) {
    boolean all = true;
    for (int d = 0; d < power.length; d++) {
      carrots[d] = carrot(d);
      boolean yes = agrees(d, deal, mask);
      all &= yes;
      if (!yes) {
        refusedBy(d, deal);
      }
    }
    return all;
  }

  /** The leverage is split evenly between the delegations, each share paid or taken once. */
  private long share(int d, boolean done, double part) {
    return mediator.style() < DIRECTIVE || done
        ? 0
        : Nano.of(model.situation().number(mediator.leverage()) * part / power.length);
  }

  private long carrot(int d) {
    return share(d, paid[d], model.situation().number(mediator.carrots()));
  }

  private long stick(int d) {
    return share(d, fined[d], 1 - model.situation().number(mediator.carrots()));
  }

  /** Threshold r + (1 - a)(target - r), read over the issues of the text; never below r. */
  private boolean agrees(int d, int[] deal, long mask) {
    DelegationAgent agent = model.agent(d);
    int slot = mediator.standing()[d];
    double standing = slot == Inputs.NONE ? 0.5 : model.situation().number(slot);
    long reservation = agent.reservationFor(deal, mask);
    long best = Math.max(reservation, agent.bestOver(mask));
    double asked = (1 - standing) * agent.planner().askedShare();
    long least = reservation + StrictMath.round(asked * (best - reservation)) - stick(d);
    long missing = Math.max(reservation, least) - agent.valuation().value(deal) - carrots[d];
    int line = model.situation().hardLineCrossed(d, deal);
    boolean yes = missing <= 0 && line < 0;
    if (agent.isSeated()) {
      yes = agent.decides(deal, mask, yes);
    }
    if (model.isRecorded()) {
      String who = talks.delegation(d).id();
      model.record(
          yes
              ? new Entry.Accepted(model.round(), who, mediator.id())
              : new Entry.Declined(
                  model.round(),
                  who,
                  mediator.id(),
                  line < 0 ? "" : talks.redLines().get(line).id(),
                  missing));
    }
    return yes;
  }

  /** A refusal is fined once, and teaches: the worst misread issue is read better the next time. */
  private void refusedBy(int d, int[] deal) {
    long fine = stick(d);
    if (fine > 0) {
      fined[d] = true;
      model.situation().pay(d, -fine);
    }
    if (talks.frame().protocol() == Talks.Protocol.SINGLE_TEXT) {
      int worst = worstIssue(d, deal);
      for (int o = 0; o < misreading[d][worst].length; o++) {
        misreading[d][worst][o] /= 2;
      }
      power[d] *= INSISTENCE;
      even = false;
    }
  }

  /** The issue on which a text falls farthest short of what the delegation wants. */
  private int worstIssue(int d, int[] deal) {
    int worst = 0;
    double most = -1;
    for (int i = 0; i < deal.length; i++) {
      double best = 0;
      for (int o = 0; o < talks.space().options(i); o++) {
        best = Math.max(best, model.agent(d).valuation().worth(i, o));
      }
      double loss = best - model.agent(d).valuation().worth(i, deal[i]);
      if (loss > most) {
        most = loss;
        worst = i;
      }
    }
    return worst;
  }
}
