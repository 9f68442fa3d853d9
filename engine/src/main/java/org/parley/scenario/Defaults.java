package org.parley.scenario;

/**
 * The numbers that a scenario may leave out, each with the reason for it. The guide prints them as
 * one table; a number that was left out says so in its origin.
 */
public enum Defaults {
  ROUNDS("talks.rounds", 8, "assumed: two days of four exchanges"),
  SPEAKS_FOR_ALL("talks.speaks_for_all", 0.5, "assumed: who moves half of a whole speaks for it"),
  ANSWER_AFTER("talks.answer_after", 2, "assumed: leaders take half a day"),
  WALK_OUT_CHANCE(
      "talks.walk_out.chance", 0.05, "assumed: per sitting; leaving is rare even when stuck"),
  WALK_OUT_PATIENCE("talks.walk_out.patience", 4, "assumed: half of a usual sitting"),
  TRUST_FLOOR("talks.walk_out.trust_floor", 0.05, "assumed: next to no trust is left"),
  TRUST_CLOSING("talks.trust_moves.closing", 0.05, "assumed: a signature builds a little trust"),
  TRUST_REFUSAL("talks.trust_moves.refusal", -0.1, "assumed: a refusal costs twice as much"),
  TRUST_WALK_OUT("talks.trust_moves.walk_out", -0.1, "assumed: as much as a refusal"),
  HOLD_SPREAD("talks.hold_spread", 0.05, "assumed: a twentieth of all there is to gain"),
  DISCOUNT("talks.discount", 1, "none: time costs by the war and by pressure instead"),
  BATTLEFIELD_NOW("war.battlefield.now", 0, "neutral: neither side is winning"),
  BATTLEFIELD_DRIFT("war.battlefield.drift", 0, "neutral: neither side is advancing"),
  BATTLEFIELD_NOISE("war.battlefield.noise", 0.05, "assumed: fronts move slowly"),
  HORIZON("war.horizon", 6, "assumed: about one season of fighting"),
  FADING("war.fading", 0.05, "assumed: a year and more to halve optimism by fighting alone"),
  SOBERING("war.sobering", 0.05, "assumed: a refusal teaches as much as a month of fighting"),
  WEIGHT(
      "delegations.*.demands.*.weight", 10, "assumed: issues of which nothing is said are equal"),
  BROKEN("delegations.*.demands.*.broken", 0, "assumed: a broken promise is the worst case"),
  FIRMNESS("delegations.*.red_lines.*.firmness", 0.8, "assumed: stated lines are mostly meant"),
  PRICE("delegations.*.red_lines.*.price", 0, "neutral: crossing a soft line costs nothing more"),
  OPTIMISM("delegations.*.fighting.optimism", 0, "neutral: it sees the battlefield as it is"),
  TRUST("delegations.*.trust.*", 0.5, "assumed: even odds that the other keeps its word"),
  ASK("delegations.*.leaders.ask", 0.25, "assumed: a quarter of the way to the best"),
  INSTRUCTED(
      "delegations.*.leaders.instructed",
      0.2,
      "assumed: delegates know their leaders' mind but for a fifth"),
  PROSPECT("delegations.*.prospect", 0.5, "assumed: half of what a first step opens"),
  HOPE("delegations.*.leaders.hope", 0.5, "assumed: half of what a leaders' meeting could bring"),
  THRESHOLD("delegations.*.ratification.*.threshold", 0, "neutral: approval is even at no gain"),
  SPREAD(
      "delegations.*.ratification.*.spread", 0.05, "assumed: a twentieth of all there is to gain"),
  POWER("delegations.*.power", 1, "neutral: all weigh alike"),
  BOULWARE_E("delegations.*.tactic.e", 0.2, "the Boulware of the published Genius runs"),
  LINEAR_E("delegations.*.tactic.e", 1, "by definition: a straight line"),
  CONCEDER_E("delegations.*.tactic.e", 2, "the Conceder of the published Genius runs"),
  WINDOW("delegations.*.tactic.window", 1, "answers the latest step (Faratin et al. 1998)"),
  NOISE("delegations.*.tactic.noise", 0.02, "assumed: a small random step"),
  PATIENCE("delegations.*.tactic.patience", 4, "assumed: half of a usual sitting"),
  PATIENCE_OF_TRUST("delegations.*.tactic.patience", 0.25, "assumed: half of even trust"),
  SHARE("delegations.*.tactic.mix.*.weight", 1, "neutral: all parts of a mix weigh alike"),
  ACCEPT_SCALE("delegations.*.tactic.accept.scale", 1, "AC_next as published (Baarslag 2013)"),
  ACCEPT_SHIFT("delegations.*.tactic.accept.shift", 0, "AC_next as published (Baarslag 2013)"),
  ACCEPT_THRESHOLD(
      "delegations.*.tactic.accept.threshold", 0.8, "assumed: most of what can be had"),
  ACCEPT_FROM("delegations.*.tactic.accept.from", 0.9, "assumed: the last tenth of the talks"),
  MISREAD("delegations.*.tactic.misread", 0.1, "assumed: a tenth of the scale of values"),
  HOLD_UNTIL("delegations.*.tactic.hold_until", 0.5, "assumed: chips are kept for the second half"),
  PRECISION("delegations.*.tactic.precision", 46.8, Fitted.TO_PEOPLE),
  REGARD("delegations.*.tactic.regard", 0.48, Fitted.TO_PEOPLE),
  INEQUITY("delegations.*.tactic.inequity", 0.48, Fitted.TO_PEOPLE),
  TOLERANCE("delegations.*.tactic.tolerance", 0.05, "assumed: nobody minds a twentieth of all"),
  HEATED("delegations.*.tactic.heated", 0.24, Fitted.TO_PEOPLE),
  TREMBLE("delegations.*.tactic.tremble", 0.37, Fitted.TO_PEOPLE),
  BREAK_OFF("delegations.*.tactic.break_off", 0.068, Fitted.TO_PEOPLE),
  UNDER_PRESSURE("delegations.*.tactic.under_pressure", 2, "assumed: pressure .05 raises e by 10%"),
  WITH_TRUST("delegations.*.tactic.with_trust", 1, "assumed: trust +.1 raises e by 10%"),
  IMPATIENCE("delegations.*.tactic.impatience", 0, "neutral: waiting costs nothing by itself"),
  MONTHLY_IMPATIENCE(
      "delegations.*.tactic.monthly_impatience", 0, "neutral: waiting costs nothing by itself"),
  STANDING("mediators.*.trusted_by.*", 0.5, "assumed: neither trusted nor distrusted"),
  EVERY("mediators.*.every", 3, "assumed: it hears everybody out before a new text"),
  ERROR("mediators.*.error", 0.1, "assumed: it misreads as much as a delegation does"),
  FACILITATION("mediators.*.facilitation", 0.3, "assumed: lessens misreading by a third"),
  LEVERAGE("mediators.*.leverage", 0.05, "assumed: a twentieth of all there is to gain is a lot"),
  CARROTS("mediators.*.carrots", 0.5, "assumed: half promises, half threats"),
  FADES("mediators.*.fades", 1, "assumed: payments end with the signature (Beardsley 2008)"),
  CHANCE("events.*.chance", 1, "what is written down happens unless a chance is given"),
  OFFERS("precedents.*.offers.*", 3, "assumed: earlier talks tell as much as three offers");

  private final String path;
  private final double value;
  private final String reason;

  Defaults(String path, double value, String reason) {
    this.path = path;
    this.value = value;
    this.reason = reason;
  }

  /** The address of the number, with {@code *} for an id. */
  public String path() {
    return path;
  }

  /** The number. */
  public double value() {
    return value;
  }

  /** Why this number: its source, or {@code assumed: ...}, or {@code neutral: ...}. */
  public String reason() {
    return reason;
  }

  /** The number and its reason. */
  public Default asDefault() {
    return new Default(value, reason);
  }

  /** The number at an address of a scenario that leaves it out. */
  public UncertainNumber at(String address) {
    return new UncertainNumber(address, Quantity.of(value), new ValueOrigin.Defaulted(reason));
  }

  /** Where numbers come from that were fitted. */
  private static final class Fitted {
    static final String TO_PEOPLE =
        "fitted: maximum likelihood on 900 talks of the CaSiNo corpus (Chawla et al. 2021)";
  }
}
