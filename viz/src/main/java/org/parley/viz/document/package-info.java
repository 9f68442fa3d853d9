/** Documents made of a few kinds of blocks, which become plain text, HTML or sheets of paper. */
package org.parley.viz.document;
