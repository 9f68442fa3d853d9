package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of YAML and where it stands. Identity matters: origins are noted per node. */
public sealed interface YamlNode {
  /** Where it begins. */
  TextPosition place();

  /** What it is, in words for a message. */
  String describe();

  /** A single value. */
  record Scalar(TextPosition place, String text, Kind kind) implements YamlNode {
    /** What a value reads as, by the core schema of YAML 1.2. */
    public enum Kind {
      NULL,
      FLAG,
      NUMBER,
      TEXT
    }

    @Override
    public String describe() {
      return kind == Kind.NULL ? "nothing" : QuotedWords.of(text);
    }
  }

  /** A list. */
  record Sequence(TextPosition place, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /** Keys and values. */
  record Mapping(TextPosition place, List<Entry> entries) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String describe() {
      return "a block of keys";
    }

    /** The value at a key. */
    public Optional<YamlNode> get(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).map(Entry::value).findFirst();
    }

    /** The same with a key set, in its old place if there was one. */
    Mapping with(String key, YamlNode value) {
      List<Entry> changed = new ArrayList<>();
      boolean found = false;
      for (Entry entry : entries) {
        boolean same = entry.key().equals(key);
        changed.add(same ? new Entry(value.place(), key, value) : entry);
        found |= same;
      }
      if (!found) {
        changed.add(new Entry(value.place(), key, value));
      }
      return new Mapping(place, changed);
    }

    Mapping without(String key) {
      return new Mapping(place, entries.stream().filter(e -> !e.key().equals(key)).toList());
    }
  }

  /**
   * A key and its value.
   *
   * @param quoted whether the key was written in quotes, so that it is a text and no number
   */
  record Entry(TextPosition place, String key, YamlNode value, boolean quoted) {
    Entry(TextPosition place, String key, YamlNode value) {
      this(place, key, value, false);
    }
  }

  /** Whether it stands for nothing: {@code ~}, {@code null} or empty. */
  default boolean isNull() {
    return this instanceof Scalar s && s.kind() == Scalar.Kind.NULL;
  }
}
