package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.GrammarType.Ref;
import org.parley.scenario.io.GrammarType.Words;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;
import org.parley.spelling.ClosestWord;

/**
 * Holds a text against the grammar: reports what does not fit, and hands back what does, so that
 * the rest can still be looked at as a whole.
 */
final class GrammarChecker {
  private final IdRules ids;
  private final DateRules moments;
  private final OriginNotes origins;
  private final List<InputProblem> problems;

  /**
   * @param top name of the text that is laid over all others
   */
  GrammarChecker(String top, DeclaredIds names, OriginNotes origins, List<InputProblem> problems) {
    this.ids = new IdRules(top, names, problems);
    this.moments = new DateRules(problems);
    this.origins = origins;
    this.problems = problems;
  }

  /** What is left of a node when everything that does not fit is taken away. */
  Optional<YamlNode> check(YamlNode node, GrammarType type, String path) {
    return check(node, type, path, "");
  }

  private Optional<YamlNode> check(YamlNode node, GrammarType type, String path, String issue) {
    if (type instanceof GrammarType.Either either) {
      Optional<GrammarType> picked = either.pick(node);
      return picked.isPresent() ? check(node, picked.get(), path, issue) : misfit(node, type, path);
    }
    if (!type.fits(node)) {
      return misfit(node, type, path);
    }
    if (type instanceof Num num) {
      if (node instanceof Mapping m) {
        m.get("source").ifPresent(n -> source(n, join(path, "source")));
        m.get("assumed")
            .filter(n -> !(n instanceof Scalar) || n.isNull())
            .ifPresent(n -> misfit(n, TypeVocabulary.TEXT, join(path, "assumed")));
      }
      return QuantityReader.read(node, num, path, problems).map(q -> node);
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
    if (type instanceof GrammarType.Items items) {
      List<YamlNode> kept = new ArrayList<>();
      for (YamlNode item : ((Sequence) node).items()) {
        check(item, items.item(), path, issue).ifPresent(kept::add);
      }
      return Optional.of(new Sequence(node.place(), kept));
    }
    return word(node, type, path, issue);
  }

  private Optional<YamlNode> word(YamlNode node, GrammarType type, String path, String issue) {
    if (type instanceof GrammarType.Instant) {
      return moments.check(node, path);
    }
    String text = ((Scalar) node).text();
    if (type instanceof GrammarType.Text && node.isNull()) {
      return Optional.empty();
    }
    if (type instanceof Words words && words.find(text).isEmpty()) {
      problem(
          node,
          path,
          QuotedWords.of(text) + " is not known here",
          words.describe(),
          ClosestWord.advice(text, words.words()));
      return Optional.empty();
    }
    if (type instanceof GrammarType.Date) {
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
      Optional<GrammarKey> key = block.key(e.key());
      String at = join(path, e.key());
      if (key.isPresent()) {
        check(e.value(), key.get().type(), at, issue)
            .ifPresent(n -> kept.add(entry(e, e.key(), n)));
      } else if (!origin(e, block.cover(), path)) {
        unknown(e, path, known(block));
      }
    }
    for (GrammarKey key : block.keys()) {
      if (key.required() && node.get(key.name()).isEmpty() && !misspelt(key, node, block)) {
        problem(node, path, "'" + key.name() + "' is missing", key.type().describe(), "");
      }
    }
    return new Mapping(node.place(), kept);
  }

  /** Whether a key is there in another spelling, which is said where it stands. */
  private static boolean misspelt(GrammarKey key, Mapping node, Block block) {
    return node.entries().stream()
        .filter(e -> block.key(e.key()).isEmpty())
        .anyMatch(
            e -> ClosestWord.of(e.key(), known(block)).filter(key.name()::equals).isPresent());
  }

  private Entry entry(Entry old, String key, YamlNode value) {
    origins.carry(old.value(), value);
    return new Entry(old.place(), key, value);
  }

  private static List<String> known(Block block) {
    List<String> known = new ArrayList<>(block.keys().stream().map(GrammarKey::name).toList());
    if (block.cover() != OriginScope.NONE) {
      known.add("assumed");
    }
    if (block.cover() != OriginScope.NONE) {
      known.add("source");
    }
    return known;
  }

  /** Whether an entry is an origin that may stand here; checks it if so. */
  private boolean origin(Entry e, OriginScope cover, String path) {
    boolean assumed = e.key().equals("assumed") && cover != OriginScope.NONE;
    boolean sourced = e.key().equals("source") && cover != OriginScope.NONE;
    if (sourced) {
      source(e.value(), join(path, "source"));
    } else if (assumed && (!(e.value() instanceof Scalar) || e.value().isNull())) {
      misfit(e.value(), TypeVocabulary.TEXT, join(path, "assumed"));
    }
    return assumed || sourced;
  }

  private void source(YamlNode node, String path) {
    if (node instanceof Scalar s && !node.isNull()) {
      ids.refers(node, IdKind.SOURCE, path, "", s.text());
    } else {
      misfit(node, new Ref(IdKind.SOURCE), path);
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
        String scope = byId.kind() == IdKind.ISSUE ? id : issue;
        check(e.value(), byId.value(), at, scope).ifPresent(n -> kept.add(entry(e, id, n)));
      }
    }
    return new Mapping(node.place(), kept);
  }

  private void unknown(Entry e, String path, Collection<String> known) {
    Scalar name = new Scalar(e.place(), e.key(), Scalar.Kind.TEXT);
    String message = UnknownKey.in(e.key(), path);
    problem(name, join(path, e.key()), message, IdRules.oneOf(known), RepairHints.entry(e, known));
  }

  private Optional<YamlNode> misfit(YamlNode node, GrammarType type, String path) {
    String what = node.isNull() ? "nothing stands here" : node.describe() + " cannot stand here";
    problem(node, path, what, type.describe(), hint(node, type));
    return Optional.empty();
  }

  private String hint(YamlNode node, GrammarType type) {
    return type == TypeVocabulary.CHOICES && node instanceof Scalar s
        ? ids.choice(s.text())
        : RepairHints.shape(node, type);
  }

  private void problem(YamlNode node, String path, String message, String expected, String maybe) {
    problems.add(InputProblem.at(node.place(), path, message, expected, maybe));
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
