/** How a run ended, on every issue, and why. */
package org.parley.outcome;
