package org.parley.lab.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.FileKind;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.SourceText;
import org.parley.scenario.io.YamlFile;

/** Tells files of experiments from others. */
public final class ExperimentFiles {
  private ExperimentFiles() {}

  /** The kind of experiment in a file; empty if it is none, or cannot be read at all. */
  public static Optional<FileKind> kind(Path file) {
    List<InputProblem> unheard = new ArrayList<>();
    Optional<SourceText> input = FileOpener.input(file, unheard);
    return List.of(WhatIfReader.KIND, SweepReader.KIND).stream()
        .filter(kind -> input.flatMap(in -> YamlFile.read(in, kind, new ArrayList<>())).isPresent())
        .findFirst();
  }
}
