/** Looking back at one talk: what was reached, against what was possible and what is usual. */
package org.parley.classroom.debrief;
