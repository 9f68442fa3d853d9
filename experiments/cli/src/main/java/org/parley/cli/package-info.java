/** The {@code parley} command: one class per subcommand, all registered in one list. */
package org.parley.cli;
