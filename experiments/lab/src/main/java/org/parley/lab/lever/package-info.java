/**
 * Levers: every change that a scenario offers, what each does to a goal, alone and together with
 * others, and who holds it.
 *
 * <p>A lever is a list of settings as {@code --set} takes them. All levers meet the same chances,
 * run by run, as the talks that are left alone.
 */
package org.parley.lab.lever;
