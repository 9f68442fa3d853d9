package org.parley.scenario.io;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Node.Sequence;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;
import org.parley.scenario.io.Type.Cover;
import org.parley.scenario.io.Type.Kind;
import org.parley.scenario.io.Type.Num;
import org.parley.scenario.io.Type.Ref;
import org.parley.scenario.io.Type.Words;

/**
 * Holds a text against the grammar: reports what does not fit, and hands back what does, so that
 * the rest can still be looked at as a whole.
 */
final class Checker {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");
  private static final Pattern NUMBER_ID = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Set<String> RESERVED = Set.of("open", "source", "assumed");

  private final Names names;
  private final Origins origins;
  private final List<Problem> problems;

  Checker(Names names, Origins origins, List<Problem> problems) {
    this.names = names;
    this.origins = origins;
    this.problems = problems;
  }

  /** What is left of a node when everything that does not fit is taken away. */
  Optional<Node> check(Node node, Type type, String path) {
    return check(node, type, path, "");
  }

  private Optional<Node> check(Node node, Type type, String path, String issue) {
    if (type instanceof Type.Either either) {
      Optional<Type> picked = either.pick(node);
      return picked.isPresent() ? check(node, picked.get(), path, issue) : misfit(node, type, path);
    }
    if (!type.fits(node)) {
      return misfit(node, type, path);
    }
    if (type instanceof Num num) {
      if (node instanceof Mapping m) {
        m.get("source").ifPresent(n -> source(n, join(path, "source")));
      }
      return Quantities.read(node, num, path, problems).map(q -> node);
    }
    if (type instanceof Block block) {
      return Optional.of(block((Mapping) node, block, path, issue));
    }
    if (type instanceof ById byId) {
      return Optional.of(byId((Mapping) node, byId, path, issue));
    }
    if (type instanceof Type.Items items) {
      List<Node> kept = new ArrayList<>();
      for (Node item : ((Sequence) node).items()) {
        check(item, items.item(), path, issue).ifPresent(kept::add);
      }
      return Optional.of(new Sequence(node.place(), kept));
    }
    return word(node, type, path, issue);
  }

  private Optional<Node> word(Node node, Type type, String path, String issue) {
    if (type instanceof Type.Instant) {
      return instant(node, path);
    }
    String text = ((Scalar) node).text();
    if (type instanceof Words words && words.find(text).isEmpty()) {
      problem(
          node,
          path,
          "'" + text + "' is not known here",
          words.describe(),
          Nearest.advice(text, words.words()));
      return Optional.empty();
    }
    if (type instanceof Type.Date && !isDate(text)) {
      return noDate(node, path, text);
    }
    if (type instanceof Ref ref) {
      return reference(node, ref.kind(), path, issue, text) ? Optional.of(node) : Optional.empty();
    }
    return Optional.of(node);
  }

  private Optional<Node> noDate(Node node, String path, String text) {
    problem(node, path, "'" + text + "' is not a date", new Type.Date().describe(), "");
    return Optional.empty();
  }

  static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private Optional<Node> instant(Node node, String path) {
    if (node instanceof Scalar s) {
      return isDate(s.text()) ? Optional.of(node) : noDate(node, path, s.text());
    }
    boolean good = true;
    Mapping m = (Mapping) node;
    for (String key : List.of("sitting", "round")) {
      Optional<Node> value = m.get(key);
      if (value.isEmpty()) {
        problem(node, path, "'" + key + "' is missing", new Type.Instant().describe(), "");
        good = false;
      } else {
        good &=
            Quantities.read(value.get(), Type.Instant.COUNT, join(path, key), problems).isPresent();
      }
    }
    for (Entry e : m.entries()) {
      if (!List.of("sitting", "round").contains(e.key())) {
        unknown(e, path, List.of("sitting", "round"));
      }
    }
    return good ? Optional.of(node) : Optional.empty();
  }

  private boolean reference(Node node, Kind kind, String path, String issue, String text) {
    Collection<String> allowed = names.allowed(kind, issue);
    if (allowed.contains(canonical(kind, text))) {
      return true;
    }
    boolean option = kind == Kind.OPTION || kind == Kind.OUTCOME;
    if (option && names.allowed(Kind.OPTION, issue).size() < 2) {
      // The issue itself is not right, which is reported where it stands.
      return true;
    }
    String what = option ? " is not an option of issue '" + issue + "'" : " is not " + kind.words();
    boolean number = YamlText.kind(text) == Scalar.Kind.NUMBER;
    String maybe = number ? "" : Nearest.advice(text, allowed);
    problem(node, path, "'" + text + "'" + what, oneOf(allowed), maybe);
    return false;
  }

  private static String canonical(Kind kind, String text) {
    return kind == Kind.OPTION || kind == Kind.OUTCOME ? Numbers.canonical(text) : text;
  }

  static String oneOf(Collection<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    String list = String.join(", ", words.stream().limit(24).toList());
    return "one of: " + list + (words.size() > 24 ? ", ..." : "");
  }

  private Mapping block(Mapping node, Block block, String path, String issue) {
    List<Entry> kept = new ArrayList<>();
    for (Entry e : node.entries()) {
      Optional<Key> key = block.key(e.key());
      String at = join(path, e.key());
      if (key.isPresent()) {
        check(e.value(), key.get().type(), at, issue)
            .ifPresent(n -> kept.add(entry(e, e.key(), n)));
      } else if (!origin(e, block.cover(), path)) {
        unknown(e, path, known(block));
      }
    }
    for (Key key : block.keys()) {
      if (key.required() && node.get(key.name()).isEmpty()) {
        problem(node, path, "'" + key.name() + "' is missing", key.type().describe(), "");
      }
    }
    return new Mapping(node.place(), kept);
  }

  private Entry entry(Entry old, String key, Node value) {
    origins.carry(old.value(), value);
    return new Entry(old.place(), key, value);
  }

  private static List<String> known(Block block) {
    List<String> known = new ArrayList<>(block.keys().stream().map(Key::name).toList());
    if (block.cover() != Cover.NONE) {
      known.add("assumed");
    }
    if (block.cover() == Cover.NUMBERS || block.cover() == Cover.POSITION) {
      known.add("source");
    }
    return known;
  }

  /** Whether an entry is an origin that may stand here; checks it if so. */
  private boolean origin(Entry e, Cover cover, String path) {
    boolean assumed = e.key().equals("assumed") && cover != Cover.NONE;
    boolean sourced =
        e.key().equals("source") && (cover == Cover.NUMBERS || cover == Cover.POSITION);
    if (sourced) {
      source(e.value(), join(path, "source"));
    } else if (assumed && !(e.value() instanceof Scalar)) {
      misfit(e.value(), Types.TEXT, join(path, "assumed"));
    }
    return assumed || sourced;
  }

  private void source(Node node, String path) {
    if (node instanceof Scalar s) {
      reference(node, Kind.SOURCE, path, "", s.text());
    } else {
      misfit(node, new Ref(Kind.SOURCE), path);
    }
  }

  private Mapping byId(Mapping node, ById byId, String path, String issue) {
    List<Entry> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry e : node.entries()) {
      if (origin(e, byId.cover(), path)) {
        continue;
      }
      String id = canonical(byId.kind(), e.key());
      String at = join(path, id);
      Scalar name = new Scalar(e.place(), e.key(), Scalar.Kind.TEXT);
      boolean good =
          byId.declares()
              ? declared(name, byId.kind(), at)
              : reference(name, byId.kind(), at, issue, id);
      if (good && !seen.add(id)) {
        problem(name, at, "'" + id + "' stands here twice", "", "");
      } else if (good) {
        String scope = byId.kind() == Kind.ISSUE ? id : issue;
        check(e.value(), byId.value(), at, scope).ifPresent(n -> kept.add(entry(e, id, n)));
      }
    }
    return new Mapping(node.place(), kept);
  }

  private boolean declared(Scalar name, Kind kind, String path) {
    String id = name.text();
    if (RESERVED.contains(id)) {
      problem(name, path, "'" + id + "' has a meaning of its own and cannot be an id", "", "");
      return false;
    }
    boolean number = kind == Kind.OPTION && NUMBER_ID.matcher(id).matches();
    if (!number && !ID.matcher(id).matches()) {
      String how = "a short word of letters, digits, '-' and '_'";
      String plain = id.strip().replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+|-+$", "");
      String maybe = plain.isEmpty() ? "" : "Maybe '" + plain + "', with the rest as its title.";
      problem(name, path, "'" + id + "' cannot be an id", how, maybe);
      return false;
    }
    return true;
  }

  private void unknown(Entry e, String path, Collection<String> known) {
    Scalar name = new Scalar(e.place(), e.key(), Scalar.Kind.TEXT);
    String message = "unknown key '" + e.key() + "'";
    problem(name, join(path, e.key()), message, oneOf(known), Nearest.advice(e.key(), known));
  }

  private Optional<Node> misfit(Node node, Type type, String path) {
    problem(node, path, node.describe() + " cannot stand here", type.describe(), "");
    return Optional.empty();
  }

  private void problem(Node node, String path, String message, String expected, String maybe) {
    problems.add(Problem.at(node.place(), path, message, expected, maybe));
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
