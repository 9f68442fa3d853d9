/**
 * What experiments say, as pages and pictures: words and figures in, {@code report.html} and {@code
 * charts/} out. Nothing is drawn here; the charts are those of {@code org.parley.viz}.
 */
package org.parley.lab.report;
