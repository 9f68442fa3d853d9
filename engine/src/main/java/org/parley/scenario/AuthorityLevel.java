package org.parley.scenario;

/** Who must sign, or may: in rising order of rank. */
public enum AuthorityLevel {
  OFFICIALS,
  MINISTERS,
  LEADERS
}
