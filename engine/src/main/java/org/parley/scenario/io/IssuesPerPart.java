package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * Writes out issues that are asked once per part: {@code cuts: {per: delegation, ...}} becomes
 * {@code cuts-north}, {@code cuts-south} and so on, {@code per: [2030, 2040]} one for each year. A
 * demand on {@code cuts} is one on each of them that has no demand of its own, and {@code cuts}
 * among what makes a deal comprehensive, in a group of the agenda or in a track, is all of them.
 */
final class IssuesPerPart {
  /** The key that says for whom or when an issue is asked. */
  static final String PER = "per";

  /** The part that stands for every delegation. */
  static final String DELEGATION = "delegation";

  /** The word that stands for the delegation whose part it is, among those who must keep it. */
  static final String EACH = "each";

  private final Mapping root;
  private final OriginNotes origins;
  private final List<InputProblem> problems;
  private final Map<String, List<String>> parts = new LinkedHashMap<>();

  IssuesPerPart(Mapping root, OriginNotes origins, List<InputProblem> problems) {
    this.root = root;
    this.origins = origins;
    this.problems = problems;
  }

  /** The text with every such issue written out; the same text if there is none. */
  Mapping written() {
    for (Entry issue : DeclaredIds.entries(root, "issues")) {
      parts(issue).ifPresent(ids -> parts.put(issue.key(), ids));
    }
    if (parts.isEmpty()) {
      return root;
    }
    Mapping made = at(root, "issues", this::issues);
    made = at(made, "talks", talks -> at(talks, "comprehensive", this::comprehensive));
    made = at(made, "talks", talks -> at(talks, "agenda", this::listed));
    made = at(made, "talks", talks -> at(talks, "tracks", this::tracks));
    return at(made, "delegations", all -> each(all, d -> at(d, "demands", this::spread)));
  }

  private Optional<List<String>> parts(Entry issue) {
    if (!(issue.value() instanceof Mapping m) || m.get(PER).isEmpty()) {
      return Optional.empty();
    }
    List<String> named = new ArrayList<>();
    if (m.get(PER).get() instanceof Sequence list) {
      list.items().stream()
          .filter(n -> n instanceof Scalar)
          .forEach(n -> named.add(((Scalar) n).text()));
    } else if (m.get(PER).get() instanceof Scalar one) {
      named.add(one.text());
    }
    return Optional.of(named.equals(List.of(DELEGATION)) ? delegations() : named)
        .filter(ids -> !ids.isEmpty());
  }

  private List<String> delegations() {
    return DeclaredIds.entries(root, "delegations").stream().map(Entry::key).toList();
  }

  private interface Change {
    YamlNode of(YamlNode node);
  }

  private Mapping at(YamlNode node, String key, Change change) {
    Mapping m = (Mapping) node;
    Optional<YamlNode> value = m.get(key).filter(n -> !(n instanceof Scalar));
    if (value.isEmpty()) {
      return m;
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry e : m.entries()) {
      boolean here = e.key().equals(key);
      entries.add(here ? new Entry(e.place(), key, change.of(e.value()), e.quoted()) : e);
    }
    return carried(m, entries);
  }

  private YamlNode each(YamlNode node, Change change) {
    if (!(node instanceof Mapping m)) {
      return node;
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry e : m.entries()) {
      boolean block = e.value() instanceof Mapping;
      YamlNode value = block ? change.of(e.value()) : e.value();
      entries.add(new Entry(e.place(), e.key(), value, e.quoted()));
    }
    return carried(m, entries);
  }

  private Mapping carried(Mapping from, List<Entry> entries) {
    Mapping made = new Mapping(from.place(), entries);
    origins.carry(from, made);
    return made;
  }

  private YamlNode issues(YamlNode node) {
    return parted(
        node,
        (e, part, taken) -> {
          if (!taken) {
            return Optional.of(issue(e, part));
          }
          String what = "its part " + QuotedWords.of(part) + " has the id of another issue";
          String path = "issues." + e.key() + "." + PER;
          String expected = "an id other than '" + id(e.key(), part) + "'";
          problems.add(InputProblem.at(e.place(), path, what, expected, ""));
          return Optional.empty();
        });
  }

  /** Makes of what stands at an issue what stands at one of its parts. */
  private interface PartMaker {
    /**
     * What stands at the part, if anything.
     *
     * @param taken whether something stands there already
     */
    Optional<? extends YamlNode> make(Entry issue, String part, boolean taken);
  }

  /** A block by issues in which an issue that has parts gives way to them. */
  private YamlNode parted(YamlNode node, PartMaker maker) {
    if (!(node instanceof Mapping m)) {
      return node;
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry e : m.entries()) {
      if (!parts.containsKey(e.key())) {
        entries.add(e);
        continue;
      }
      for (String part : parts.get(e.key())) {
        String id = id(e.key(), part);
        maker
            .make(e, part, m.get(id).isPresent())
            .ifPresent(made -> entries.add(new Entry(e.place(), id, made, e.quoted())));
      }
    }
    return carried(m, entries);
  }

  private static String id(String issue, String part) {
    return issue + "-" + part;
  }

  private Mapping issue(Entry issue, String part) {
    Mapping m = ((Mapping) issue.value()).without(PER);
    String title = text(m.get("title")).orElse(issue.key()) + ": " + title(part);
    Mapping named = m.with("title", new Scalar(issue.place(), title, Scalar.Kind.TEXT));
    boolean whose = delegations().contains(part);
    Mapping made = named;
    if (whose && m.get("kept_by").filter(IssuesPerPart::isEach).isPresent()) {
      YamlNode keeper = new Scalar(m.get("kept_by").get().place(), part, Scalar.Kind.TEXT);
      made = named.with("kept_by", new Sequence(keeper.place(), List.of(keeper)));
    }
    origins.carry(issue.value(), made);
    return made;
  }

  private static boolean isEach(YamlNode node) {
    return node instanceof Sequence list
        && list.items().size() == 1
        && text(Optional.of(list.items().get(0))).filter(EACH::equals).isPresent();
  }

  private String title(String part) {
    return DeclaredIds.entries(root, "delegations").stream()
        .filter(d -> d.key().equals(part) && d.value() instanceof Mapping)
        .flatMap(d -> text(((Mapping) d.value()).get("title")).stream())
        .findFirst()
        .orElse(part);
  }

  private static Optional<String> text(Optional<YamlNode> node) {
    return node.filter(n -> n instanceof Scalar).map(n -> ((Scalar) n).text());
  }

  private YamlNode comprehensive(YamlNode node) {
    if (!(node instanceof Sequence list)) {
      return spread(node);
    }
    return listed(list);
  }

  private YamlNode tracks(YamlNode node) {
    return each(node, track -> at(track, "issues", this::listed));
  }

  /** A list of issues, or of lists of them: an issue stands for all its parts. */
  private YamlNode listed(YamlNode node) {
    if (!(node instanceof Sequence list)) {
      return node;
    }
    List<YamlNode> items = new ArrayList<>();
    for (YamlNode item : list.items()) {
      Optional<List<String>> ids = text(Optional.of(item)).map(parts::get);
      if (ids.isEmpty()) {
        items.add(listed(item));
      } else {
        String issue = ((Scalar) item).text();
        ids.get().forEach(p -> items.add(new Scalar(item.place(), id(issue, p), Scalar.Kind.TEXT)));
      }
    }
    return new Sequence(list.place(), items);
  }

  /** What stands at an issue stands at each of its parts that says nothing itself. */
  private YamlNode spread(YamlNode node) {
    return parted(node, (e, part, taken) -> taken ? Optional.empty() : Optional.of(e.value()));
  }
}
