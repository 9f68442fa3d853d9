/**
 * Forecasts of talks that need no simulation: what a scenario's stated positions alone lead one to
 * expect, as a yardstick for what a simulation adds.
 */
package org.parley.forecast;
