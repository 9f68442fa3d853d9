/**
 * What-ifs: a base and variants of it, run with the same chances and compared run by run.
 *
 * <p>Run k of a variant has the seed and the number of run k of the base, and chances depend on
 * these and on what they are for alone, so that whatever a variant leaves alone happens as in the
 * base.
 */
package org.parley.lab.whatif;
