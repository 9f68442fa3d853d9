/** What-if files and sweep files: text to experiments, or every problem at once. */
package org.parley.lab.io;
