package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Node.Sequence;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;
import org.parley.scenario.io.Type.Num;
import org.parley.scenario.io.Type.Ref;
import org.parley.scenario.io.Type.Words;

/**
 * Holds a text against the grammar: reports what does not fit, and hands back what does, so that
 * the rest can still be looked at as a whole.
 */
final class Checker {
  private final Ids ids;
  private final Moments moments;
  private final Origins origins;
  private final List<Problem> problems;

  /**
   * @param top name of the text that is laid over all others
   */
  Checker(String top, Names names, Origins origins, List<Problem> problems) {
    this.ids = new Ids(top, names, problems);
    this.moments = new Moments(problems);
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
      return node instanceof Mapping m
          ? Optional.of(block(m, block, path, issue))
          : misfit(node, type, path);
    }
    if (type instanceof ById byId) {
      return node instanceof Mapping m
          ? Optional.of(byId(m, byId, path, issue))
          : misfit(node, type, path);
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
      return moments.check(node, path);
    }
    String text = ((Scalar) node).text();
    if (type instanceof Type.Text && node.isNull()) {
      return Optional.empty();
    }
    if (type instanceof Words words && words.find(text).isEmpty()) {
      problem(
          node,
          path,
          Quote.of(text) + " is not known here",
          words.describe(),
          Nearest.advice(text, words.words()));
      return Optional.empty();
    }
    if (type instanceof Type.Date) {
      return moments.date((Scalar) node, path);
    }
    if (type instanceof Ref ref) {
      return ids.refers(node, ref.kind(), path, issue, text) ? Optional.of(node) : Optional.empty();
    }
    return Optional.of(node);
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
      if (key.required() && node.get(key.name()).isEmpty() && !misspelt(key, node, block)) {
        problem(node, path, "'" + key.name() + "' is missing", key.type().describe(), "");
      }
    }
    return new Mapping(node.place(), kept);
  }

  /** Whether a key is there in another spelling, which is said where it stands. */
  private static boolean misspelt(Key key, Mapping node, Block block) {
    return node.entries().stream()
        .filter(e -> block.key(e.key()).isEmpty())
        .anyMatch(e -> Nearest.of(e.key(), known(block)).filter(key.name()::equals).isPresent());
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
    if (block.cover() != Cover.NONE) {
      known.add("source");
    }
    return known;
  }

  /** Whether an entry is an origin that may stand here; checks it if so. */
  private boolean origin(Entry e, Cover cover, String path) {
    boolean assumed = e.key().equals("assumed") && cover != Cover.NONE;
    boolean sourced = e.key().equals("source") && cover != Cover.NONE;
    if (sourced) {
      source(e.value(), join(path, "source"));
    } else if (assumed && !(e.value() instanceof Scalar)) {
      misfit(e.value(), Types.TEXT, join(path, "assumed"));
    }
    return assumed || sourced;
  }

  private void source(Node node, String path) {
    if (node instanceof Scalar s && !node.isNull()) {
      ids.refers(node, Kind.SOURCE, path, "", s.text());
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
      String id = e.key();
      String at = join(path, id);
      Scalar name = new Scalar(e.place(), e.key(), Scalar.Kind.TEXT);
      boolean good =
          byId.declares()
              ? ids.declared(name, e.value(), byId, at)
              : ids.refers(name, byId.kind(), at, issue, id);
      if (good && !seen.add(id)) {
        problem(name, at, "'" + id + "' stands here twice", "", "");
      } else if (good) {
        String scope = byId.kind() == Kind.ISSUE ? id : issue;
        check(e.value(), byId.value(), at, scope).ifPresent(n -> kept.add(entry(e, id, n)));
      }
    }
    return new Mapping(node.place(), kept);
  }

  private void unknown(Entry e, String path, Collection<String> known) {
    Scalar name = new Scalar(e.place(), e.key(), Scalar.Kind.TEXT);
    String message = "unknown key " + Quote.of(e.key());
    problem(name, join(path, e.key()), message, Ids.oneOf(known), Hints.key(e.key(), known));
  }

  private Optional<Node> misfit(Node node, Type type, String path) {
    String what = node.isNull() ? "nothing stands here" : node.describe() + " cannot stand here";
    problem(node, path, what, type.describe(), hint(node, type));
    return Optional.empty();
  }

  private String hint(Node node, Type type) {
    return type == Types.CHOICES && node instanceof Scalar s
        ? ids.choice(s.text())
        : Hints.shape(node, type);
  }

  private void problem(Node node, String path, String message, String expected, String maybe) {
    problems.add(Problem.at(node.place(), path, message, expected, maybe));
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
