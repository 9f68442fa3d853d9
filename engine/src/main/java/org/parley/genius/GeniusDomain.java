package org.parley.genius;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads issues from a Genius domain file, {@code <negotiation_template>}. */
final class GeniusDomain {
  /** Steps into which Genius, too, divides a real issue when it lists deals. */
  static final int REAL_STEPS = 20;

  /** The most options that the scenario language lets a range have. */
  static final int MOST_VALUES = 1_000;

  private final String file;
  private final List<ConversionNote> notes = new ArrayList<>();

  private GeniusDomain(String file) {
    this.file = file;
  }

  /** The domain that a file describes. */
  static NegotiationDomain read(String file, XmlElement root) throws UnreadableDomain {
    return new GeniusDomain(file).read(root);
  }

  private NegotiationDomain read(XmlElement root) throws UnreadableDomain {
    List<DomainIssue> issues = new ArrayList<>();
    Set<Integer> indices = new HashSet<>();
    for (XmlElement element : issueElements(root)) {
      DomainIssue issue = issue(element);
      if (!indices.add(issue.index())) {
        throw element.problem("two issues have the index " + issue.index());
      }
      issues.add(issue);
    }
    if (issues.isEmpty()) {
      throw new UnreadableDomain(
          file,
          "no <issue> inside\n    Maybe this is not a Genius domain; the first file must be.");
    }
    String name = file.replaceFirst("\\.[^.]*$", "");
    return new NegotiationDomain(file, name, issues, notes);
  }

  /** Declarations of issues, that is all but the mentions inside rules. */
  static List<XmlElement> issueElements(XmlElement root) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : root.children()) {
      if (child.name().equals("issue")) {
        found.add(child);
      } else if (!child.name().equals("rules")) {
        found.addAll(issueElements(child));
      }
    }
    return found;
  }

  /** The kind of an issue: {@code type}, else {@code vtype}, else discrete. */
  static String kind(XmlElement issue) {
    return issue
        .attribute("type")
        .or(() -> issue.attribute("vtype"))
        .orElse("discrete")
        .toLowerCase(Locale.ROOT);
  }

  private DomainIssue issue(XmlElement element) throws UnreadableDomain {
    return switch (kind(element)) {
      case "discrete" -> discrete(element);
      case "integer" -> integer(element);
      case "real" -> real(element);
      default ->
          throw element.problem(
              "the issue '"
                  + element.required("name")
                  + "' is of type '"
                  + kind(element)
                  + "'\n    expected one of: discrete, integer, real");
    };
  }

  private static DomainIssue discrete(XmlElement element) throws UnreadableDomain {
    String name = element.required("name");
    Set<String> values = new LinkedHashSet<>();
    for (XmlElement item : element.children("item")) {
      String value = item.required("value");
      if (!values.add(value)) {
        throw item.problem("the issue '" + name + "' has the value '" + value + "' twice");
      }
    }
    if (values.isEmpty()) {
      throw element.problem("the issue '" + name + "' needs at least one value");
    }
    return new DomainIssue(element.integer("index"), name, List.copyOf(values), List.of());
  }

  private static DomainIssue integer(XmlElement element) throws UnreadableDomain {
    String name = element.required("name");
    XmlElement range = element.child("range").orElse(element);
    int from = range.integer("lowerbound");
    int to = range.integer("upperbound");
    long count = (long) to - from + 1;
    if (count < 1 || count > MOST_VALUES) {
      throw element.problem(
          "the issue '"
              + name
              + "' runs from "
              + from
              + " to "
              + to
              + "\n    expected from 1 to "
              + MOST_VALUES
              + " whole numbers");
    }
    List<Double> numbers = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int v = from; v <= to; v++) {
      numbers.add((double) v);
      values.add(Integer.toString(v));
    }
    return new DomainIssue(element.integer("index"), name, values, numbers);
  }

  private DomainIssue real(XmlElement element) throws UnreadableDomain {
    String name = element.required("name");
    XmlElement range = element.child("range").orElse(element);
    BigDecimal from = BigDecimal.valueOf(range.number("lowerbound"));
    BigDecimal to = BigDecimal.valueOf(range.number("upperbound"));
    if (from.compareTo(to) >= 0) {
      throw element.problem("the issue '" + name + "' needs a lowerbound below its upperbound");
    }
    BigDecimal step = to.subtract(from).divide(BigDecimal.valueOf(REAL_STEPS));
    List<Double> numbers = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i <= REAL_STEPS; i++) {
      BigDecimal number = from.add(step.multiply(BigDecimal.valueOf(i)));
      numbers.add(number.doubleValue());
      values.add(text(number));
    }
    notes.add(
        new ConversionNote(
            file,
            "the real issue '"
                + name
                + "' became "
                + (REAL_STEPS + 1)
                + " numbers, from "
                + text(from)
                + " to "
                + text(to)
                + " in steps of "
                + text(step)));
    return new DomainIssue(element.integer("index"), name, values, numbers);
  }

  /** A number without exponent and without trailing zeros. */
  static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
