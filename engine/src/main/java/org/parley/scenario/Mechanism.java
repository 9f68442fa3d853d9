package org.parley.scenario;

/** A part of the model that a scenario can switch off, to see what it does. */
public enum Mechanism {
  RED_LINES,
  MANDATES,
  LEADERS,
  RATIFICATION,
  COMPLIANCE,
  WAR,
  PRESSURE,
  SUPPORT,
  GUARANTEES,
  SPOILERS,
  MEDIATION,
  EVENTS,
  LEARNING,
  PAPERS,
  PRECEDENT,
  LINKAGES,
  PARKING,
  WALK_OUT,
  LEADERS_MEETING,
  PRIVATE_INFORMATION,

  /**
   * That anybody errs: without it all know what deals are worth to the others, which lines are
   * real, and what their own leaders and those at home ask.
   */
  MISBELIEF
}
