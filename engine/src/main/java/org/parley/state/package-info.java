/**
 * Where talks stand while they go on, and what deals are worth there: the live side of what {@link
 * org.parley.compiled} holds for good.
 */
package org.parley.state;
