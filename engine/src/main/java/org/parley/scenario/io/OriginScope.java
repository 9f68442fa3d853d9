package org.parley.scenario.io;

/** What {@code source} and {@code assumed} in a block speak of. */
enum OriginScope {
  /** They may not stand here. */
  NONE,
  /** Only {@code assumed} may, for the numbers below that say nothing themselves. */
  ASSUMED,
  /** Either, for the numbers of the block. */
  NUMBERS,
  /** {@code source} for the position, {@code assumed} for its numbers, and for it if alone. */
  POSITION
}
