/**
 * Why a run ended as it did: which texts could have reached a goal, and what they ran into first.
 */
package org.parley.cause;
