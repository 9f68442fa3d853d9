/** Talks for people: seats, briefings on paper, and what to learn from how it ended. */
package org.parley.classroom;
