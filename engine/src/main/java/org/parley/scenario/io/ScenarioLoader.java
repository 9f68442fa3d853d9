package org.parley.scenario.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;

/** Reads a text and the texts that it extends, and lays them over each other. */
final class ScenarioLoader {
  /** Bytes beyond which no text is read. */
  static final int MOST_BYTES = 3 * 1024 * 1024;

  static final String TOO_LARGE = "the file is larger than " + MOST_BYTES / 1024 / 1024 + " MB";
  private final TextFinder texts;
  private final OriginNotes origins;
  private final List<InputProblem> problems;
  private final List<SourceText> inputs = new ArrayList<>();
  private final List<String> open = new ArrayList<>();

  ScenarioLoader(TextFinder texts, OriginNotes origins, List<InputProblem> problems) {
    this.texts = texts;
    this.origins = origins;
    this.problems = problems;
  }

  List<SourceText> inputs() {
    return inputs;
  }

  /** The text with what it extends below it, written out; empty if it is not even a block. */
  Optional<Mapping> read(SourceText input) {
    inputs.add(input);
    open.add(input.name());
    Optional<YamlNode> parsed =
        decode(input, problems).flatMap(text -> YamlText.parse(input.name(), text, problems));
    Optional<Mapping> read = parsed.flatMap(node -> layered(input, node));
    open.remove(open.size() - 1);
    return read;
  }

  private Optional<Mapping> layered(SourceText input, YamlNode node) {
    if (!(node instanceof Mapping raw)) {
      String expected = FileKind.SCENARIO.describe();
      String what = node.describe() + " is no scenario";
      problems.add(InputProblem.at(node.place(), "", what, expected, ""));
      return Optional.empty();
    }
    Optional<InputProblem> other = FileKind.SCENARIO.otherKind(raw);
    if (other.isPresent()) {
      problems.add(other.get());
      return Optional.empty();
    }
    Optional<YamlNode> reference = raw.get("extends");
    boolean over = reference.isPresent();
    Mapping own = (Mapping) new ShorthandExpansion(over).expand(raw, ScenarioCodec.SCENARIO.type());
    origins.note(own, ScenarioCodec.SCENARIO.type());
    if (!over) {
      return Optional.of(own);
    }
    if (!(reference.get() instanceof Scalar name) || reference.get().isNull()) {
      String what = reference.get().describe() + " is not the name of a file";
      problems.add(InputProblem.at(reference.get().place(), "extends", what));
      return Optional.empty();
    }
    return below(input, name)
        .map(
            base ->
                (Mapping)
                    new TextOverlay(origins, problems)
                        .lay(base.without("id"), own, ScenarioCodec.SCENARIO.type(), ""));
  }

  private Optional<Mapping> below(SourceText input, Scalar name) {
    try {
      SourceText found = texts.find(input.name(), name.text());
      if (open.contains(found.name())) {
        String circle =
            String.join(" extends ", open.subList(open.indexOf(found.name()), open.size()));
        String what = "this goes in a circle: " + circle + " extends " + found.name();
        problems.add(InputProblem.at(name.place(), "extends", what));
        return Optional.empty();
      }
      return read(found);
    } catch (IOException e) {
      String what = name.describe() + " cannot be read: " + e.getMessage();
      problems.add(InputProblem.at(name.place(), "extends", what));
      return Optional.empty();
    }
  }

  /** The text of a file in UTF-8. */
  static Optional<String> decode(SourceText input, List<InputProblem> problems) {
    if (input.bytes().length > MOST_BYTES) {
      problems.add(InputProblem.at(new TextPosition(input.name(), 1, 1), "", TOO_LARGE));
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(input.bytes().length + 1);
    boolean bad = decoder.decode(ByteBuffer.wrap(input.bytes()), out, true).isError();
    out.flip();
    String text = out.toString();
    if (!bad) {
      return Optional.of(text);
    }
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int column = text.length() - text.lastIndexOf('\n');
    problems.add(
        InputProblem.at(
            new TextPosition(input.name(), line, column),
            "",
            "the file is not in UTF-8: there is a byte that makes no letter",
            "",
            "Maybe save it again as UTF-8 in your editor."));
    return Optional.empty();
  }
}
