/**
 * How a delegation negotiates: concession tactics, offer choices, acceptance conditions and
 * opponent models. Nothing here knows of rounds on a schedule or of other agents; searches keep
 * their arrays and allocate nothing per offer.
 */
package org.parley.tactic;
