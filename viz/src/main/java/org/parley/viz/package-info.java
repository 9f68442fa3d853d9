/**
 * Charts: records of numbers and labels in, pictures out, as PNG and as SVG. The only package that
 * imports JFreeChart; a chart knows nothing of talks but the words that it is handed.
 */
package org.parley.viz;
