package org.parley.cli;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of commands that make many runs. */
final class EnsembleOptions {
  @Option(
      names = "--runs",
      paramLabel = "N",
      converter = Count.class,
      description = "How many runs (default: 1000; with --until at most, default 1000000).")
  private Long runs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      converter = Seed.class,
      description = "Any 64-bit integer (default: 1). The same seed gives the same runs.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      converter = Count.class,
      description = "Threads that simulate (default: all cores). Results do not depend on it.")
  private Long threads;

  long seed() {
    return seed;
  }

  /** Runs asked for, or what they are unless asked for. */
  long runs(long unlessAsked) {
    return runs == null ? unlessAsked : runs;
  }

  int threads() {
    long cores = Runtime.getRuntime().availableProcessors();
    return (int) Math.min(1024, threads == null ? cores : threads);
  }

  /** A whole number from 1. */
  static final class Count implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        long count = Long.parseLong(text);
        if (count >= 1) {
          return count;
        }
      } catch (NumberFormatException e) {
        throw refusal(text, e);
      }
      throw refusal(text, null);
    }

    private static TypeConversionException refusal(String text, Exception cause) {
      return Refused.of("'" + text + "' is not a whole number from 1", cause);
    }
  }

  /** Any 64-bit integer. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw Refused.of(
            "'" + text + "' is not a 64-bit integer (-9223372036854775808 to 9223372036854775807)",
            e);
      }
    }
  }

  /** A value that an option does not take. */
  private static final class Refused {
    private static CommandLine.TypeConversionException of(String message, Exception cause) {
      CommandLine.TypeConversionException refusal =
          new CommandLine.TypeConversionException(message);
      if (cause != null) {
        refusal.initCause(cause);
      }
      return refusal;
    }
  }
}
