/** Pages made of a few kinds of blocks, and their three forms: plain text, HTML and PDF. */
package org.parley.classroom.page;
