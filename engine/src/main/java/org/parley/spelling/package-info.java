/** Which of the known words somebody meant. */
package org.parley.spelling;
