package org.parley.scenario.io;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML text to a tree of {@link YamlNode}s. Values read by the core schema of YAML 1.2: {@code no}
 * is a word, {@code 012} is twelve, {@code 1:30} is a text.
 */
final class YamlText {
  private static final int MAX_NODES = 200_000;
  private static final int MAX_TEXT = 3 * 1024 * 1024;
  private static final int MAX_DEPTH = 40;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");

  private final String file;
  private final FileKind kind;
  private final List<InputProblem> problems;
  private final Deque<org.yaml.snakeyaml.nodes.Node> open = new ArrayDeque<>();
  private int nodes;

  private YamlText(String file, FileKind kind, List<InputProblem> problems) {
    this.file = file;
    this.kind = kind;
    this.problems = problems;
  }

  /**
   * Reads a text; adds what is wrong with it to the problems. Empty if it is no single document.
   */
  static Optional<YamlNode> parse(String file, String text, List<InputProblem> problems) {
    return parse(file, text, FileKind.SCENARIO, problems);
  }

  /** Reads a text of another kind. */
  static Optional<YamlNode> parse(
      String file, String text, FileKind kind, List<InputProblem> problems) {
    return new YamlText(file, kind, problems).parse(text);
  }

  private Optional<YamlNode> parse(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    YamlSyntax syntax = new YamlSyntax(file, kind);
    // A value that is set is no file, whatever it begins with.
    Optional<InputProblem> other =
        file.equals(TextPosition.SETTING) ? Optional.empty() : kind.otherKind(file, body);
    Optional<InputProblem> odd = other.or(() -> syntax.oddCharacter(body));
    if (odd.isPresent()) {
      problems.add(odd.get());
      return Optional.empty();
    }
    try {
      org.yaml.snakeyaml.nodes.Node root = loader().compose(new StringReader(body));
      if (root == null) {
        problem(1, 1, "the file is empty", kind.describe(), "");
        return Optional.empty();
      }
      return Optional.of(convert(root, ""));
    } catch (TooBig e) {
      problem(e.line, e.column, e.getMessage(), "", "");
    } catch (MarkedYAMLException e) {
      problems.add(syntax.problem(e));
    } catch (YAMLException e) {
      problems.add(syntax.problem(e.getMessage()));
    }
    return Optional.empty();
  }

  private static Yaml loader() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(100);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_TEXT);
    DumperOptions dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dumper), dumper, options, new Words());
  }

  /** Leaves every plain value a text; {@link #kind} reads it. */
  private static final class Words extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // None: YAML 1.1 would read 'no' as false and '1:30' as 90.
    }
  }

  private void problem(int line, int column, String message, String expected, String maybe) {
    problems.add(new InputProblem(file, line, column, "", message, expected, maybe));
  }

  private TextPosition place(org.yaml.snakeyaml.nodes.Node node) {
    return new TextPosition(
        file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }

  private YamlNode convert(org.yaml.snakeyaml.nodes.Node node, String path) {
    TextPosition place = place(node);
    if (++nodes > MAX_NODES || open.size() > MAX_DEPTH) {
      throw new TooBig(place, "the file unfolds to too much: its aliases multiply each other");
    }
    if (node instanceof ScalarNode scalar) {
      printable(place, path, scalar.getValue());
      return new Scalar(place, scalar.getValue(), kind(scalar));
    }
    if (open.contains(node)) {
      throw new TooBig(place, "this holds itself through an alias");
    }
    open.push(node);
    YamlNode converted =
        node instanceof SequenceNode list
            ? new Sequence(place, list.getValue().stream().map(n -> convert(n, path)).toList())
            : mapping(place, (MappingNode) node, path);
    open.pop();
    return converted;
  }

  private Mapping mapping(TextPosition place, MappingNode node, String path) {
    List<Entry> entries = new ArrayList<>();
    Map<String, TextPosition> seen = new HashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      TextPosition at = place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(at.line(), at.column(), "a key must be a word", "", "");
        continue;
      }
      String below = GrammarChecker.join(path, key.getValue());
      printable(at, path, key.getValue());
      TextPosition before = seen.putIfAbsent(key.getValue(), at);
      if (before == null) {
        entries.add(
            new Entry(at, key.getValue(), convert(tuple.getValueNode(), below), quoted(key)));
      } else {
        String what = "this stands here twice: in line " + before.line() + " already";
        problems.add(InputProblem.at(at, below, what));
      }
    }
    return new Mapping(place, entries);
  }

  /** What may not stand in a text may not come into it by an escape either. */
  private void printable(TextPosition place, String path, String text) {
    new YamlSyntax(file, kind)
        .oddCharacter(text)
        .ifPresent(
            odd -> problems.add(InputProblem.at(place, path, odd.message() + ", by an escape")));
  }

  private Scalar.Kind kind(ScalarNode node) {
    if (!node.getTag().equals(Tag.STR)) {
      TextPosition at = place(node);
      problem(at.line(), at.column(), "tags, which begin with '!', mean nothing here", "", "");
      return Scalar.Kind.TEXT;
    }
    return quoted(node) ? Scalar.Kind.TEXT : kind(node.getValue());
  }

  private static boolean quoted(ScalarNode node) {
    return node.getScalarStyle() != ScalarStyle.PLAIN;
  }

  /** What a plain value reads as. */
  static Scalar.Kind kind(String text) {
    if (NULL.matcher(text).matches()) {
      return Scalar.Kind.NULL;
    }
    if (FLAG.matcher(text).matches()) {
      return Scalar.Kind.FLAG;
    }
    return NUMBER.matcher(text).matches() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT;
  }

  /** A text that unfolds without end. */
  private static final class TooBig extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final int column;

    TooBig(TextPosition place, String message) {
      super(message);
      line = place.line();
      column = place.column();
    }
  }
}
