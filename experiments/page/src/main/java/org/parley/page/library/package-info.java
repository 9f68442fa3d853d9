/** The scenarios that the page offers. */
package org.parley.page.library;
