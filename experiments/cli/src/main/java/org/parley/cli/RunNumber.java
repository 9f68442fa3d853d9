package org.parley.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The number of a run, from 0. */
final class RunNumber implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    if (text.matches("\\d{1,18}")) {
      return Long.valueOf(text);
    }
    throw new TypeConversionException("'" + text + "' is not a whole number from 0");
  }
}
