/** Writing talks in the browser: a form, a text, problems at their line, a first distribution. */
package org.parley.page.write;
