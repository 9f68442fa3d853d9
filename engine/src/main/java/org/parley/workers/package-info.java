/** Work shared out among threads. */
package org.parley.workers;
