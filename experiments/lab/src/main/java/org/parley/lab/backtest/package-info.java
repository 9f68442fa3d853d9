/**
 * Forecasts against what was recorded. A table of talks is read ({@link
 * org.parley.lab.backtest.TalkTableReader}), each forecaster gives every outcome a probability,
 * what is fitted is fitted on other talks than those it is scored on, and the score is the log
 * loss.
 */
package org.parley.lab.backtest;
