/** Chances that depend on nothing but what they are for. */
package org.parley.random;
