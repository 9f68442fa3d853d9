/** The page: explore talks by dragging, write talks, teach a class; one process, no other host. */
package org.parley.page;
