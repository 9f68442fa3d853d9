/**
 * Tactics against tactics on public domains: a round-robin with the tables that are published of
 * such tournaments ({@link org.parley.lab.tournament.RoundRobin}).
 */
package org.parley.lab.tournament;
