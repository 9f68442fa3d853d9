/** What speaks for the model and against it, measured anew by one command. */
package org.parley.lab.evidence;
