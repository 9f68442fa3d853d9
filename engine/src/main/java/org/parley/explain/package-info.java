/**
 * What was possible before anybody negotiated, in names: the bargaining set of a scenario, what
 * stands in the way, and what it would take. Computed, not simulated.
 */
package org.parley.explain;
