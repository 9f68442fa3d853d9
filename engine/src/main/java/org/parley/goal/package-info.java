/**
 * What talks are asked: a condition on how they end, written the same way in a scenario and on the
 * command line, such as {@code ceasefire=full and not walkout}.
 */
package org.parley.goal;
