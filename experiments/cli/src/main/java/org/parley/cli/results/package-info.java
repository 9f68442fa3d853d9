/** Result folders: written beside their place and renamed when whole, never over another. */
package org.parley.cli.results;
