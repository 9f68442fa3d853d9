package org.parley.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All numbers of a scenario, found by walking its records: a number that is added to a record is
 * among them without being named here.
 */
public final class UncertainNumbers {
  private final List<UncertainNumber> found = new ArrayList<>();

  private UncertainNumbers() {}

  /** Every number of a scenario, in the order in which its records declare them. */
  public static List<UncertainNumber> of(Scenario scenario) {
    return in(scenario);
  }

  /** Every number in a record and in what it holds. */
  public static List<UncertainNumber> in(Record part) {
    UncertainNumbers all = new UncertainNumbers();
    all.walk(part);
    return List.copyOf(all.found);
  }

  private void walk(Object value) {
    if (value instanceof UncertainNumber number) {
      found.add(number);
    } else if (value instanceof Record part) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        walk(read(component, part));
      }
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(this::walk);
    } else if (value instanceof Collection<?> many) {
      many.forEach(this::walk);
    } else if (value instanceof Map<?, ?> many) {
      many.values().forEach(this::walk);
    }
  }

  private static Object read(RecordComponent component, Record part) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the records of a scenario are public", e);
    }
  }
}
