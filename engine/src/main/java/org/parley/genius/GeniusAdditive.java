package org.parley.genius;

import java.util.List;

/**
 * Genius's linear profiles: a weight per issue, and an evaluation per value.
 *
 * <ul>
 *   <li>discrete: the evaluation written, divided by the largest of the issue (0 if that is below
 *       1e-5);
 *   <li>integer and real: see {@link NumberEvaluator}.
 * </ul>
 */
final class GeniusAdditive {
  private static final double SMALLEST_MAXIMUM = 1e-5;

  private final ProfileDraft draft;

  private GeniusAdditive(ProfileDraft draft) {
    this.draft = draft;
  }

  static void read(ProfileDraft draft, XmlElement root) throws UnreadableDomain {
    new GeniusAdditive(draft).read(root);
  }

  private void read(XmlElement root) throws UnreadableDomain {
    List<XmlElement> elements = GeniusDomain.issueElements(root);
    if (elements.isEmpty()) {
      throw new UnreadableDomain(
          draft.file, "no <issue> inside\n    Maybe this is not a Genius profile.");
    }
    boolean[] seen = new boolean[draft.weight.length];
    for (XmlElement element : elements) {
      int position = draft.position(element);
      seen[position] = true;
      evaluate(element, position);
    }
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        draft.note("it says nothing on the issue '" + draft.issue(i).name() + "': weight 0");
      }
    }
    weigh(root);
  }

  private void weigh(XmlElement root) throws UnreadableDomain {
    boolean[] seen = new boolean[draft.weight.length];
    for (XmlElement weight : root.all().filter(e -> e.name().equals("weight")).toList()) {
      var position = draft.domain.byIndex(weight.integer("index"));
      if (position.isEmpty()) {
        draft.note("the weight of index " + weight.integer("index") + " belongs to no issue");
        continue;
      }
      double value = weight.number("value");
      if (value < 0) {
        throw weight.problem("a weight is " + value + "\n    expected 0 or more");
      }
      draft.weight[position.getAsInt()] = value;
      seen[position.getAsInt()] = true;
    }
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        draft.note("it has no weight for the issue '" + draft.issue(i).name() + "': 0");
      }
    }
  }

  private void evaluate(XmlElement element, int position) throws UnreadableDomain {
    DomainIssue issue = draft.issue(position);
    if (element.attribute("name").filter(n -> !n.equals(issue.name())).isPresent()) {
      draft.note(
          "the issue of index "
              + issue.index()
              + " is called '"
              + element.required("name")
              + "' here and '"
              + issue.name()
              + "' in the domain; the index counts");
    }
    boolean range = !GeniusDomain.kind(element).equals("discrete");
    if (range != issue.isRange()) {
      throw element.problem(
          "the issue '" + issue.name() + "' is of another type here than in the domain");
    }
    if (range) {
      NumberEvaluator evaluator = NumberEvaluator.of(element);
      for (int v = 0; v < issue.values().size(); v++) {
        draft.evaluation[position][v] = evaluator.at(issue.numbers().get(v));
      }
    } else {
      discrete(element, position);
    }
  }

  private void discrete(XmlElement element, int position) throws UnreadableDomain {
    DomainIssue issue = draft.issue(position);
    double[] evaluation = draft.evaluation[position];
    boolean[] seen = new boolean[evaluation.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (XmlElement item : element.children("item")) {
      String value = item.required("value");
      double written = item.number("evaluation", 0);
      largest = Math.max(largest, written);
      int v = issue.values().indexOf(value);
      if (v < 0) {
        draft.note(
            "the value '" + value + "' of the issue '" + issue.name() + "' is not in the domain");
      } else {
        evaluation[v] = written;
        seen[v] = true;
      }
    }
    for (int v = 0; v < evaluation.length; v++) {
      if (!seen[v]) {
        draft.note(
            "it does not evaluate '"
                + issue.values().get(v)
                + "' of the issue '"
                + issue.name()
                + "': 0");
      }
      evaluation[v] = largest < SMALLEST_MAXIMUM ? 0 : evaluation[v] / largest;
    }
  }
}
