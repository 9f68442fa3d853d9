package org.parley.scenario.io;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.YamlNode.Mapping;

/**
 * A kind of file, told apart by one of its keys.
 *
 * @param word what it is called
 * @param opening the key and version that it begins with
 * @param taker the command that takes it
 */
public record FileKind(String word, String opening, String taker) {
  /** Talks. */
  public static final FileKind SCENARIO = new FileKind("scenario", "parley: 1", "parley run");

  /** Talks at many points of a parameter space. */
  public static final FileKind SWEEP = new FileKind("sweep", "sweep: 1", "parley sweep");

  /** Talks and variants of them. */
  public static final FileKind WHAT_IF = new FileKind("what-if", "what_if: 1", "parley compare");

  private static final FileKind XML = new FileKind("file in XML", "", "parley import");

  private static final List<FileKind> ALL =
      List.of(
          SCENARIO,
          SWEEP,
          WHAT_IF,
          new FileKind("record of talks", "parley_talks: 1", "parley play --resume"),
          new FileKind("domain of GeniusWeb", "issuesValues:", "parley import"),
          new FileKind("profile of GeniusWeb", "LinearAdditiveUtilitySpace:", "parley import"));

  /** What is expected of a file that is none. */
  String describe() {
    return "a " + word + ", beginning with '" + opening + "'";
  }

  String single() {
    return "one " + word + " in one file";
  }

  /** The key that tells it. */
  public String key() {
    return opening.substring(0, opening.indexOf(':'));
  }

  /** What is wrong with a file of keys that is of another kind; empty if it may be of this. */
  Optional<InputProblem> otherKind(Mapping keys) {
    return keys.get(key()).isPresent()
        ? Optional.empty()
        : ALL.stream()
            .filter(kind -> keys.get(kind.key()).isPresent())
            .findFirst()
            .map(kind -> taken(kind, keys.place()));
  }

  /** What is wrong with a text that is in XML; empty if it is not. */
  Optional<InputProblem> otherKind(String file, String text) {
    return text.stripLeading().startsWith("<")
        ? Optional.of(taken(XML, new TextPosition(file, 1, 1)))
        : Optional.empty();
  }

  private InputProblem taken(FileKind found, TextPosition place) {
    return InputProblem.at(
        place,
        "",
        "this is a " + found.word + ", not a " + word,
        describe(),
        "Maybe you meant '" + found.taker + "', which takes it.");
  }
}
