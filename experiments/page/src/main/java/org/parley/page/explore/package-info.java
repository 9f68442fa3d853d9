/**
 * Trying a what-if: controls made from the scenario, paired runs beside the base, and the answer.
 */
package org.parley.page.explore;
