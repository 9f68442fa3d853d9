/**
 * The declared talks: what a person wrote down, checked and immutable, before anything is drawn or
 * simulated. {@link org.parley.scenario.Scenario} is the root; every number is an {@link
 * org.parley.scenario.UncertainNumber} that knows its path in the file and where it comes from.
 */
package org.parley.scenario;
