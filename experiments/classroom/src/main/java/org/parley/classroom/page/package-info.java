/** Documents on sheets of paper, as PDF. */
package org.parley.classroom.page;
