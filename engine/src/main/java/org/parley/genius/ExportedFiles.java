package org.parley.genius;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario as files of another platform.
 *
 * @param files text of every file by its name, the domain first
 * @param notes what the files do not hold, or hold otherwise
 */
public record ExportedFiles(Map<String, String> files, List<ConversionNote> notes) {
  public ExportedFiles {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    notes = List.copyOf(notes);
  }
}
