/** What an ensemble of talks says, in words: for the terminal, and for the report. */
package org.parley.viz.report;
