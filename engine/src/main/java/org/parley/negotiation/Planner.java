package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.Nano;
import org.parley.chance.Chances;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTactic;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.Inputs;
import org.parley.compiled.Situation;
import org.parley.compiled.Valuation;
import org.parley.scenario.Tactic.OfferChoice;
import org.parley.tactic.Acceptance;
import org.parley.tactic.Candidates;
import org.parley.tactic.Concession;
import org.parley.tactic.Nearest;
import org.parley.tactic.Progress;
import org.parley.tactic.TradeOff;

/** Sets a delegation's target and picks its next offer; keeps its arrays and allocates nothing. */
final class Planner implements Progress, Serializable {
  /** Deals that are passed over because they were banned, before a delegation holds. */
  private static final int TRIES = 64;

  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final int me;
  private final CompiledDelegation delegation;
  private final CompiledTactic tactic;
  private final Valuation valuation;
  private final Candidates candidates;
  private final boolean[][] barred;
  private final Likings likings;
  private final TradeOff tradeOff;
  private final Nearest nearest;
  private final MicroPlan micro;
  private final Memory memory;
  private final TimeCurve curve;
  private final boolean answersInKind;
  private final boolean hasChips;
  private final boolean readsOthers;
  private final double[] gave;
  private final int[] next;
  private final long key;

  private int preparedContent = -1;
  private int preparedStanding = -1;
  private boolean preparedHolding;
  private long reservation;
  private long best;
  private long target;
  private long nextValue;
  private long nextMask;
  private boolean hasNext;
  private long received;
  private double trustAtStart;

  Planner(NegotiationModel model, int me, Valuation valuation) {
    this.model = model;
    this.me = me;
    this.valuation = valuation;
    talks = model.talks();
    delegation = talks.delegation(me);
    tactic = delegation.tactic();
    DealSpace space = talks.space();
    candidates = new Candidates(space);
    barred = new boolean[space.blocks()][];
    for (int b = 0; b < barred.length; b++) {
      barred[b] = new boolean[space.combinations(b)];
    }
    likings = new Likings(talks, me);
    tradeOff = new TradeOff(candidates);
    nearest = new Nearest(candidates);
    micro =
        tactic.concession() instanceof CompiledTactic.Rule.Micro
            ? new MicroPlan(
                candidates, talks.calendar().rounds(), talks.parties(), me, delegation.id())
            : null;
    memory = new Memory(talks.calendar().rounds(), space.issues());
    curve = new TimeCurve(talks);
    gave = new double[talks.calendar().rounds()];
    answersInKind = inKind(tactic.concession());
    hasChips = holdsAny(tactic.heldBack());
    readsOthers = micro == null && tactic.choice() == OfferChoice.TRADE_OFF;
    next = new int[space.issues()];
    key = Chances.key("delegations." + delegation.id() + ".tactic.chance");
  }

  private static boolean inKind(CompiledTactic.Rule rule) {
    if (rule instanceof CompiledTactic.Rule.Mixed mixed) {
      return mixed.parts().stream().anyMatch(Planner::inKind);
    }
    return rule instanceof CompiledTactic.Rule.TitForTat;
  }

  private static boolean holdsAny(boolean[] heldBack) {
    for (boolean held : heldBack) {
      if (held) {
        return true;
      }
    }
    return false;
  }

  void begin(double clarity) {
    if (readsOthers) {
      likings.begin(model.situation(), model.chances(), clarity);
      likings.readPapersAhead(model.situation());
    }
    trustAtStart = model.situation().meanTrust(me);
    received = Long.MIN_VALUE;
    hasNext = false;
    if (answersInKind) {
      Arrays.fill(gave, Double.NaN);
    }
    if (micro != null) {
      micro.begin();
    }
  }

  /** Reads the papers that are handed over at the table. */
  void readPapers() {
    if (readsOthers) {
      likings.readPapersAtTable(model.situation());
    }
  }

  /** Learns, sets the target and picks the next offer. */
  void prepare() {
    model.bringUpToDate();
    if (readsOthers) {
      likings.learn(model.table(), model.attention());
    }
    boolean holding = hasChips && time() < number(tactic.holdUntil());
    if (preparedContent != valuation.content()
        || preparedStanding != model.situation().standing()
        || preparedHolding != holding) {
      gather(holding);
      preparedContent = valuation.content();
      preparedStanding = model.situation().standing();
      preparedHolding = holding;
    }
    look();
    if (micro != null) {
      pickMicro();
    } else {
      double share = Concession.share(tactic.concession(), this);
      target =
          talks.frame().geniusClock()
              ? Nano.of(share)
              : reservation + StrictMath.round((best - reservation) * share);
      pick();
    }
  }

  /** Collects what may go into an offer, and reads r and m from it. */
  private void gather(boolean holding) {
    Situation now = model.situation();
    candidates.begin(valuation.base());
    for (int b = 0; b < barred.length; b++) {
      bar(b, now);
      long[] values = valuation.table()[b];
      for (int k = 0; k < values.length; k++) {
        int c = candidates.ranked(b, k);
        if (!barred[b][c] && !(holding && isChip(b, c, now))) {
          candidates.add(b, c, values[c]);
        }
      }
    }
    candidates.end();
    reservation = valuation.inForce(now);
    if (!model.texts().canBePartial() && delegation.worth() != Inputs.NONE) {
      reservation = Math.max(reservation, Nano.of(now.worth(me)));
    }
    best = candidates.any() ? Math.max(reservation, candidates.best()) : reservation;
  }

  /** Marks the combinations that break with what is closed or cross one of its own hard lines. */
  private void bar(int block, Situation now) {
    DealSpace space = talks.space();
    boolean[] out = barred[block];
    Arrays.fill(out, false);
    for (int issue : space.issuesOf(block)) {
      int shut = now.closed()[issue];
      for (int c = 0; shut >= 0 && c < out.length; c++) {
        out[c] |= space.optionIn(c, issue) != shut;
      }
    }
    for (int l = 0; l < talks.redLines().size(); l++) {
      CompiledLine line = talks.redLines().get(l);
      if (line.owner() == me && line.block() == block && now.hard()[l]) {
        for (int c = 0; c < out.length; c++) {
          out[c] |= now.crosses(l, c);
        }
      }
    }
  }

  /** Whether a combination settles an issue that is kept as a chip. */
  private boolean isChip(int block, int combination, Situation now) {
    DealSpace space = talks.space();
    for (int issue : space.issuesOf(block)) {
      if (tactic.heldBack()[issue]
          && now.inForce()[issue] >= 0
          && space.optionIn(combination, issue) != now.inForce()[issue]) {
        return true;
      }
    }
    return false;
  }

  /** Notes what the others' standing offers give. */
  private void look() {
    if (!answersInKind && !(tactic.acceptance() instanceof CompiledTactic.Condition.Combined)) {
      return;
    }
    Table table = model.table();
    double sum = 0;
    int offers = 0;
    for (int d = 0; d < talks.parties(); d++) {
      if (d != me && table.hasOffer(d)) {
        long value = valuation.value(table.offer(d));
        received = Math.max(received, value);
        sum += share(value);
        offers++;
      }
    }
    gave[model.roundIndex()] = offers == 0 ? Double.NaN : sum / offers;
  }

  private double share(long value) {
    if (best <= reservation) {
      return value >= reservation ? 1 : 0;
    }
    double share = (value - reservation) / (double) (best - reservation);
    return Math.max(0, Math.min(1, share));
  }

  private void pick() {
    if (tactic.choice() == OfferChoice.NEAREST) {
      pickNearest();
    } else {
      pickTradeOff(Math.max(target, reservation));
    }
  }

  private void pickNearest() {
    int k = model.roundIndex();
    if (!model.table().anyBanned() && memory.recall(k, target, candidates.version(), next)) {
      hasNext = true;
      nextValue = memory.value(k);
      nextMask = memory.mask(k);
      return;
    }
    hasNext = false;
    long aim = target;
    long floor = reservation;
    for (int tries = 0; tries < TRIES && nearest.find(aim, floor); tries++) {
      nextValue = nearest.own();
      candidates.decode(nearest.code(), next);
      if (isAllowed()) {
        hasNext = true;
        memory.keep(k, target, candidates.version(), next, nextValue, nextMask);
        return;
      }
      floor = Math.max(nextValue + 1, floorOfNext());
      aim = Math.max(aim, floor);
    }
  }

  /** The best for the others at a target; what was banned, or gives up too much, is passed over. */
  private void pickTradeOff(long least) {
    long[][] liked = likings.sums(model.situation());
    long needed = least;
    hasNext = false;
    for (int tries = 0; tries < TRIES && tradeOff.find(needed, liked, likings.version()); tries++) {
      nextValue = tradeOff.own();
      candidates.decode(tradeOff.code(), next);
      if (isAllowed()) {
        hasNext = true;
        return;
      }
      long floor = floorOfNext();
      needed = nextValue < floor ? floor : nextValue + 1;
    }
  }

  private long floorOfNext() {
    return model.agent(me).reservationFor(next, nextMask);
  }

  /** Whether the next offer says anything, was not refused before and is worth its price. */
  private boolean isAllowed() {
    nextMask = model.texts().settled(next, model.situation());
    return nextMask != 0
        && !model.isBanned(next, nextMask)
        && nextValue >= model.agent(me).reservationFor(next, nextMask);
  }

  private void pickMicro() {
    micro.look(model.table(), model.situation().closedIssues());
    do {
      hasNext = micro.plan(reservation, model.chances(), model.roundIndex());
      if (hasNext) {
        System.arraycopy(micro.deal(), 0, next, 0, next.length);
        nextValue = micro.value();
        hasNext = isAllowed();
      }
    } while (!hasNext && micro.passes());
    target = micro.least(reservation);
  }

  /** Takes an offer that was decided outside. */
  void set(int[] deal) {
    if (micro != null && !Arrays.equals(deal, next)) {
      micro.drop();
    }
    System.arraycopy(deal, 0, next, 0, next.length);
    nextValue = valuation.value(next);
    nextMask = model.texts().settled(next, model.situation());
    hasNext = true;
  }

  /** Notes that the next offer was made. */
  void offered() {
    if (micro != null) {
      micro.offered();
    }
  }

  int[] next() {
    return next;
  }

  boolean hasNext() {
    return hasNext;
  }

  long nextValue() {
    return nextValue;
  }

  /** The issues that the next offer settles. */
  long nextMask() {
    return nextMask;
  }

  long target() {
    return target;
  }

  long reservation() {
    return reservation;
  }

  long best() {
    return best;
  }

  /** Least value at which it accepts an offer. */
  long threshold() {
    long compared = micro != null || !hasNext ? target : nextValue;
    return Acceptance.threshold(tactic.acceptance(), this, compared, reservation, best, received);
  }

  /** Share that its tactic asks for now, for a mediator's text. */
  double askedShare() {
    if (micro != null) {
      return share(micro.least(reservation));
    }
    return Concession.share(tactic.concession(), this);
  }

  // --- what the tactic looks at

  @Override
  public double time() {
    return model.time();
  }

  @Override
  public int roundsLeft() {
    return talks.calendar().rounds() - 1 - model.roundIndex();
  }

  @Override
  public double trust() {
    return model.situation().meanTrust(me);
  }

  @Override
  public double asked() {
    return model.table().hasOffer(me) ? share(model.table().worth(me)) : 1;
  }

  @Override
  public double given(int back) {
    int k = model.roundIndex() - back;
    return k < 0 ? Double.NaN : gave[k];
  }

  @Override
  public double chance() {
    return model.chances().uniform(key, model.roundIndex());
  }

  @Override
  public double timeShare(double e) {
    Situation now = model.situation();
    double sway =
        number(tactic.underPressure()) * now.pressureOn(me)
            + number(tactic.withTrust()) * (now.meanTrust(me) - trustAtStart);
    double moved = e * now.haste(me) * (sway == 0 ? 1 : StrictMath.exp(sway));
    return curve.share(model.roundIndex(), moved);
  }

  @Override
  public double number(int slot) {
    return model.situation().number(slot);
  }
}
