/** What an experiment looks at in a run. */
package org.parley.lab.measure;
