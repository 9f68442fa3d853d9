/**
 * Seats at the table whose decisions come from outside: from people, over whatever brings their
 * decisions here. A seated run is a value, a function of scenario, seed, run and the decisions so
 * far; it knows nothing of terminals or pages.
 */
package org.parley.classroom.seat;
