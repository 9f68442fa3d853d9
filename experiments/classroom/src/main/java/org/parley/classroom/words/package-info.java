/** What happens at the table in words, told to one who may not know everything. */
package org.parley.classroom.words;
