package org.parley.page.teach;

/**
 * Who holds a seat.
 *
 * @param name the person's name; empty while nobody has taken it
 * @param token hash of the person's token; empty while nobody has
 * @param agent whether its agent plays
 * @param research whether the person agrees that what is done is used for research
 */
record SeatHolder(String name, String token, boolean agent, boolean research) {
  static final SeatHolder NOBODY = new SeatHolder("", "", false, false);

  boolean isFree() {
    return token.isEmpty();
  }

  SeatHolder given(boolean toAgent) {
    return new SeatHolder(name, token, toAgent, research);
  }
}
