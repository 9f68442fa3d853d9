/**
 * Bargaining theory without simulation: the deal space, who values what, and what follows from it
 * alone. Values are whole numbers of 1e-9 utility, so that sums are exact whatever their order.
 */
package org.parley.bargaining;
