/**
 * The talks as a MASON model: agents around a table, a round at a time. Nothing outside this
 * package imports MASON's engine.
 */
package org.parley.negotiation;
