/** Playing a delegation in the terminal: menus of numbers, plain text, nothing else needed. */
package org.parley.cli.play;
