/**
 * Which parameters matter: Morris screening, Sobol indices, tornado.
 *
 * <p>These methods explain a function of the parameters. The outcome of talks is random, so the
 * function explained is the mean over the replications of a point, and replication k of every point
 * has the same chances (common random numbers). For a fixed set of replications that mean is a
 * plain deterministic function of the parameters, and the indices are exact statements about it.
 * They approach those of the true mean as replications grow; {@link
 * org.parley.lab.sensitivity.ReplicationNoise} says how far they may still be.
 */
package org.parley.lab.sensitivity;
