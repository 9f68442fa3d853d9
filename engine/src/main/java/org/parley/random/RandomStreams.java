package org.parley.random;

import java.io.Serializable;

/**
 * The random numbers of one run: counter-based, so that a chance depends on (seed, run, purpose,
 * round) and on nothing that was drawn before it. Adding a mediator to the talks leaves every other
 * chance as it was.
 *
 * <p>Mixing is by the finaliser of SplitMix64 (Steele, Lea & Flood 2014), applied once per word of
 * the key, as Salmon et al. (2011) build parallel generators from keyed counters.
 *
 * @param seed any 64-bit number
 * @param run number of the run, or of the replication within a point of a sweep
 */
public record RandomStreams(long seed, long run) implements Serializable {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /** The key of a purpose, from its name. */
  public static long key(String purpose) {
    long hash = GAMMA;
    for (int i = 0; i < purpose.length(); i++) {
      hash = mix(hash ^ purpose.charAt(i));
    }
    return hash;
  }

  /** A number in (0,1) for a purpose of this run. */
  public double uniform(long key) {
    return toUniform(mix(mix(mix(seed + GAMMA) ^ run) + key));
  }

  /** A number in (0,1) for a purpose in a round of this run, or for its n-th use. */
  public double uniform(long key, int round) {
    return toUniform(mix(mix(mix(mix(seed + GAMMA) ^ run) + key) + GAMMA * (round + 1L)));
  }

  private static double toUniform(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1p-52;
  }

  private static long mix(long word) {
    long z = word;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
