/**
 * The form that a run computes with: ids become indices, conditions become masks over combinations,
 * and drawn numbers become whole-number tables of value.
 */
package org.parley.compiled;
