/**
 * Talks on paper: a briefing for everybody, a confidential sheet for each delegation, and a pack
 * for the instructor. A sheet tells nothing that only another delegation knows.
 */
package org.parley.classroom.sheets;
