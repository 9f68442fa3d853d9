package org.parley.scenario.io;

/** What {@code source} and {@code assumed} in a block speak of. */
enum OriginScope {
  /** They may not stand here. */
  NONE,
  /** Either, for all numbers below that say nothing themselves. */
  BELOW,
  /** The same in a block of numbers, which says its origin once when it is written. */
  NUMBERS,
  /** {@code source} for the position, {@code assumed} for its numbers, and for it if alone. */
  POSITION
}
