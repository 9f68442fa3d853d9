package org.parley.outcome;

/** Listens to a run as it happens; one that is absent costs nothing. */
@FunctionalInterface
public interface RunRecorder {
  /** Called for each thing that happens, in order. */
  void record(TranscriptEntry entry);
}
