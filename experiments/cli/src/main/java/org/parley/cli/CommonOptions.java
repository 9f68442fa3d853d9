package org.parley.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and stop.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and stop.")
  private boolean version;

  /** Read before parsing, since it also decides how mistakes are shown. */
  @Option(
      names = "--no-color",
      description = "No colour; NO_COLOR in the environment does the same.")
  private boolean noColor;
}
