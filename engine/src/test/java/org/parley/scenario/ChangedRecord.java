package org.parley.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Records like others but for some components. */
public final class ChangedRecord {
  private ChangedRecord() {}

  /** The same record with other values of the components named. */
  @SuppressWarnings("unchecked")
  public static <R extends Record> R of(R record, Map<String, ?> changes) {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = new Object[parts.length];
    Set<String> left = new HashSet<>(changes.keySet());
    try {
      for (int i = 0; i < parts.length; i++) {
        String name = parts[i].getName();
        values[i] = left.remove(name) ? changes.get(name) : parts[i].getAccessor().invoke(record);
      }
      if (!left.isEmpty()) {
        throw new IllegalArgumentException(record.getClass() + " has no " + left);
      }
      return (R) record.getClass().getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
