package org.parley.lab.io;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.io.SourceText;
import org.parley.storage.Checksum;

/**
 * SHA-256 of the files that an experiment was read from, by their names as seen from the
 * experiment's own folder, so that it may be gone on with from anywhere.
 */
record FileChecksums(Path file) {

  Map<String, String> of(List<SourceText> inputs, List<ExperimentArm> arms) {
    Map<String, String> sums = new LinkedHashMap<>();
    inputs.forEach(input -> sums.put(name(input), Checksum.of(input.bytes())));
    for (ExperimentArm arm : arms) {
      arm.reading().inputs().forEach(input -> sums.put(name(input), Checksum.of(input.bytes())));
    }
    return sums;
  }

  private String name(SourceText input) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path other = Path.of(input.name()).toAbsolutePath().normalize();
    return folder.relativize(other).toString().replace('\\', '/');
  }
}
