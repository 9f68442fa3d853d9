package org.parley.page.write;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.parley.page.write.DraftForm.FormDelegation;
import org.parley.page.write.DraftForm.FormIssue;

/** Writes a form as a person would have written it in YAML. */
public final class FormYaml {
  private final DraftForm form;
  private final StringBuilder out = new StringBuilder();
  private final List<String> issues;
  private final List<List<String>> options = new ArrayList<>();

  private FormYaml(DraftForm form) {
    this.form = form;
    issues = ids(form.issues().stream().map(FormIssue::title).toList(), "issue");
    form.issues().forEach(i -> options.add(ids(i.options(), "option")));
  }

  /** The scenario that a form describes; it may still lack what makes it valid. */
  public static String of(DraftForm form) {
    return new FormYaml(form).text();
  }

  private String text() {
    out.append("# yaml-language-server: $schema=scenario.schema.json\n");
    out.append("parley: 1\n");
    out.append("title: ").append(quoted(form.title())).append('\n');
    if (!form.question().isBlank()) {
      out.append("question: ").append(quoted(form.question())).append('\n');
    }
    out.append("assumed: \"a first draft: every number is a guess\"\n\nissues:\n");
    for (int i = 0; i < issues.size(); i++) {
      issue(i);
    }
    out.append("\ndelegations:\n");
    List<String> ids =
        ids(form.delegations().stream().map(FormDelegation::title).toList(), "delegation");
    for (int d = 0; d < ids.size(); d++) {
      delegation(ids.get(d), form.delegations().get(d));
    }
    if (!form.mediator().isBlank()) {
      out.append("\nmediators:\n  mediator: {style: ").append(form.mediator()).append("}\n");
    }
    return out.toString();
  }

  private void issue(int i) {
    FormIssue issue = form.issues().get(i);
    line(2, issues.get(i) + ":");
    line(4, "title: " + quoted(issue.title()));
    line(4, "options:");
    for (int x = 0; x < issue.options().size(); x++) {
      line(6, options.get(i).get(x) + ": " + quoted(issue.options().get(x)));
    }
    if (isPlace(i, issue.statusQuo())) {
      line(4, "status_quo: " + options.get(i).get(issue.statusQuo()));
    }
  }

  private void delegation(String id, FormDelegation d) {
    line(2, id + ":");
    line(4, "title: " + quoted(d.title()));
    line(4, "demands:");
    for (int i = 0; i < issues.size(); i++) {
      if (i < d.wants().size() && isPlace(i, d.wants().get(i))) {
        double weight = i < d.weights().size() ? d.weights().get(i) : 10;
        line(
            6,
            "%s: {want: %s, weight: %s, assumed: \"as its author sees it\"}"
                .formatted(issues.get(i), options.get(i).get(d.wants().get(i)), plain(weight)));
      }
    }
    lines(d);
  }

  private void lines(FormDelegation d) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(d.never())
        .forEach(
            (place, never) -> {
              int i = Integer.parseInt(place);
              List<String> barred =
                  never.stream()
                      .filter(x -> isPlace(i, x))
                      .map(x -> options.get(i).get(x))
                      .toList();
              if (!barred.isEmpty()) {
                lines.append(
                    ("      on-%s: {never: {%s: [%s]}, firmness: 0.8,"
                            + " assumed: \"as its author sees it\"}\n")
                        .formatted(issues.get(i), issues.get(i), String.join(", ", barred)));
              }
            });
    if (lines.length() > 0) {
      line(4, "red_lines:");
      out.append(lines);
    }
  }

  private boolean isPlace(int issue, int option) {
    return issue >= 0
        && issue < options.size()
        && option >= 0
        && option < options.get(issue).size();
  }

  private void line(int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.2f", number);
  }

  /** Short words for titles, each once. */
  private static List<String> ids(List<String> titles, String without) {
    List<String> ids = new ArrayList<>();
    Set<String> taken = new HashSet<>(Set.of("open", "source", "assumed"));
    for (String title : titles) {
      String id = id(title, without);
      String free = id;
      for (int n = 2; !taken.add(free); n++) {
        free = id + "-" + n;
      }
      ids.add(free);
    }
    return ids;
  }

  private static String id(String title, String without) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-+|-+$", "");
    String[] words = plain.split("-");
    StringBuilder id = new StringBuilder();
    for (String word : words) {
      if (id.length() + word.length() < 20 || id.length() == 0) {
        id.append(id.length() == 0 ? "" : "-").append(word);
      }
    }
    boolean letter = id.length() > 0 && Character.isLetter(id.charAt(0));
    return letter ? id.toString() : (without + (id.length() == 0 ? "" : "-" + id));
  }

  private static String quoted(String text) {
    String flat = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    return '"' + flat.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
