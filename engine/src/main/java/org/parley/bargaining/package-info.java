/**
 * Bargaining theory without simulation: the deal space, who values what, and what follows from it
 * alone. Values are whole numbers of 1e-9 utility, so that sums are exact whatever their order.
 *
 * <p>Tools that add in floating point take deals for different that tie exactly, and so may count
 * more efficient deals: in Genius's Party domain (profiles 1, 2, 3) 102, of which three are
 * dominated by deals that are exactly as good for two of the three delegations. Exact sums give 99.
 */
package org.parley.bargaining;
