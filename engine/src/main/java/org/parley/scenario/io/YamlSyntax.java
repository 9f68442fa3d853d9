package org.parley.scenario.io;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** What the parser of YAML stumbles over, in words for the person who wrote the text. */
final class YamlSyntax {
  private static final String NOT_YAML = "this is not YAML: ";
  private static final String QUOTES = "Maybe a text that begins with '%s' needs quotes.";
  private static final Pattern NO_START =
      Pattern.compile("found character '(.)' that cannot start any token.*");
  private static final Pattern NO_ALIAS = Pattern.compile("found undefined alias (.*)");
  private static final Pattern NO_ESCAPE =
      Pattern.compile("found unknown escape character (.)\\(.*");

  private final String file;
  private final FileKind kind;

  YamlSyntax(String file, FileKind kind) {
    this.file = file;
    this.kind = kind;
  }

  /** What a failure of the parser comes from, at the place where it can be mended. */
  InputProblem problem(MarkedYAMLException e) {
    Mark at = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    Mark opened = e.getContextMark() == null ? at : e.getContextMark();
    String what = plain(e.getProblem());
    String context = String.valueOf(e.getContext());
    if (what.startsWith("but found another document")
        || what.startsWith("expected '<document start>'")) {
      return problem(at, "a second document begins here", kind.single(), "");
    } else if (what.startsWith("Global tag") || what.contains("tag handle")) {
      return problem(at, "tags, which begin with '!', mean nothing here", "", "");
    } else if (what.startsWith("found unexpected end of stream") && context.contains("quoted")) {
      return notYaml(opened, "the quote that opens here is not closed", "");
    } else if (what.startsWith("could not find expected ':'")) {
      return notYaml(
          opened,
          "this line is no 'key: value'",
          "Maybe a ':' is missing, or the line is indented wrongly.");
    } else if (what.startsWith("expected ',' or")) {
      String missing =
          "Maybe a comma or the closing bracket is missing, or a text with a '?', a ':' or a"
              + " bracket in it needs quotes.";
      String where = "in the brackets that open in line " + (line(opened)) + ", ";
      return notYaml(at, where + "the next part or the end is expected here", missing);
    }
    return other(at, what, context);
  }

  private InputProblem other(Mark at, String what, String context) {
    Matcher start = NO_START.matcher(what);
    Matcher alias = NO_ALIAS.matcher(what);
    Matcher escape = NO_ESCAPE.matcher(what);
    if (what.contains("TAB")) {
      return notYaml(at, "a tab stands here", "Maybe put spaces in its place.");
    } else if (start.matches()) {
      String sign = start.group(1);
      return notYaml(at, "no value begins with '" + sign + "'", String.format(QUOTES, sign));
    } else if (alias.matches()) {
      return notYaml(at, "there is no anchor '" + alias.group(1) + "'", String.format(QUOTES, "*"));
    } else if (context.contains("an alias") || context.contains("an anchor")) {
      String sign = context.contains("alias") ? "*" : "&";
      return notYaml(at, "this is no name of an anchor", String.format(QUOTES, sign));
    } else if (escape.matches()) {
      String found = "'\\" + escape.group(1) + "' means nothing in double quotes";
      return notYaml(at, found, "Maybe use single quotes.");
    } else if (context.contains("block scalar")) {
      return notYaml(at, "'|' or '>' stands alone, and its text in the lines below", "");
    } else if (what.contains("sequence entries are not allowed")) {
      return notYaml(at, "no list can begin here", "Maybe put its '-' on a line of its own.");
    }
    return usual(at, what);
  }

  private InputProblem usual(Mark at, String what) {
    if (what.contains("mapping values are not allowed")) {
      return notYaml(
          at,
          "no ':' can stand here",
          "Maybe a text with a colon in it needs quotes, or a line is indented wrongly.");
    } else if (what.startsWith("expected <block end>")) {
      return notYaml(
          at,
          "this does not belong to the block above it",
          "Maybe the line is indented wrongly, or a ':' is missing.");
    } else if (what.startsWith("expected the node content")) {
      return notYaml(at, "something is missing here", "");
    }
    return notYaml(at, what, "");
  }

  /** What a failure without a place comes from. */
  InputProblem problem(String message) {
    return message.startsWith("Nesting Depth exceeded")
        ? problem(null, "blocks and lists are nested too deeply", "at most 40 levels", "")
        : notYaml(null, plain(message), "");
  }

  /** A character that no YAML may hold, if there is one in the text. */
  Optional<InputProblem> oddCharacter(String text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        String what = String.format("a character that no text may hold (U+%04X)", c);
        String maybe = c == 0 ? "Maybe save the file again as UTF-8 in your editor." : "";
        return Optional.of(new InputProblem(file, line, column, "", what, "", maybe));
      }
      line += c == '\n' ? 1 : 0;
      column = c == '\n' ? 1 : column + 1;
      i += Character.charCount(c);
    }
    return Optional.empty();
  }

  private static String plain(String message) {
    String text = String.valueOf(message);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static int line(Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private InputProblem notYaml(Mark mark, String message, String maybe) {
    return problem(mark, NOT_YAML + message, "", maybe);
  }

  private InputProblem problem(Mark mark, String message, String expected, String maybe) {
    int column = mark == null ? 1 : mark.getColumn() + 1;
    return new InputProblem(file, line(mark), column, "", message, expected, maybe);
  }
}
