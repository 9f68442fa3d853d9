package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.FLAG;
import static org.parley.scenario.io.ValueKinds.PARTIES;
import static org.parley.scenario.io.ValueKinds.TEXT;
import static org.parley.scenario.io.ValueKinds.flag;
import static org.parley.scenario.io.ValueKinds.numbersBy;
import static org.parley.scenario.io.ValueKinds.title;
import static org.parley.scenario.io.ValueKinds.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.io.GrammarType.ById;

/** What may stand under {@code issues}. */
final class IssueCodec {
  private static final ById OPTIONS =
      new ById(IdKind.OPTION, true, OptionCodec.OPTION.type(), true, OriginScope.NUMBERS);

  /** A question on the table. */
  static final BlockCodec<Issue> ISSUE =
      BlockCodec.of("issue", OriginScope.NUMBERS, IssueCodec::issue);

  private IssueCodec() {}

  private static BlockCodec.Making<Issue> issue(BlockBuilder<Issue> b) {
    var title = b.add("title", title(), Issue::title, "What readers see.");
    b.add(
        "options",
        ValueKinds.each(OPTIONS, OptionCodec.OPTION, Option::id),
        issue -> OptionScale.of(issue).isPresent() ? List.of() : issue.options(),
        "The ways to settle it, at least two: a list of ids, or ids with titles or blocks. Their"
            + " order means something unless ordered is false.");
    var unitOfScale = OptionScale.declare(b);
    b.either("range", "options");
    b.rule(OptionScale::check);
    var unit =
        b.add(
            "unit",
            TEXT.or(""),
            issue -> OptionScale.of(issue).isPresent() ? "" : issue.unit(),
            "What the numbers of its options count.");
    b.note(
        IssuesPerPart.PER,
        new GrammarType.Items(TypeVocabulary.TEXT),
        "",
        "Asks it once per part: delegation, or a list such as [2030, 2040]; the issues are called"
            + " by its id, a dash and the part. A demand on it is one on each, and kept_by: each"
            + " means the delegation whose part it is.");
    var statusQuo =
        b.add(
            "status_quo",
            ValueKinds.OPTION.or("", "none"),
            IssueCodec::statusQuo,
            "The option in force while nothing is agreed. An issue that has none must be settled by"
                + " every deal.");
    b.add(
        "level",
        word(AuthorityLevel.class, AuthorityLevel.OFFICIALS),
        issue -> OptionScale.step(issue).map(Option::level).orElse(AuthorityLevel.OFFICIALS),
        "Who must sign its options, where they do not say.");
    b.add(
        "agreement",
        AgreementCodec.AGREEMENT.maybe().say("the rule of the talks"),
        issue -> OptionScale.step(issue).flatMap(o -> o.signing().agreement()),
        "Who must agree to its options, where they do not say.");
    b.add(
        "signed_by",
        PARTIES.or(List.of(), "all at the table"),
        issue -> OptionScale.step(issue).map(o -> o.signing().signedBy()).orElse(List.of()),
        "Who signs its options, where they do not say; the others neither veto them nor are"
            + " bound.");
    b.add(
        "kept_by",
        PARTIES.or(List.of()),
        issue -> OptionScale.step(issue).map(Option::keptBy).orElse(List.of()),
        "Who must keep or deliver its options (but not the status quo).");
    b.add(
        "ratify",
        flag(false),
        issue -> OptionScale.step(issue).map(Option::ratify).orElse(false),
        "Whether its options (but not the status quo) go home for a vote.");
    var ordered =
        b.add(
            "ordered",
            flag(true),
            Issue::ordered,
            "Whether values between two known options are read off the order; if not, every option"
                + " that is neither wanted nor given a value is worth 0.");
    var optional =
        b.add(
            "optional",
            flag(false),
            Issue::optional,
            "Whether a deal can be comprehensive without it.");
    var opens =
        b.add(
            "opens",
            word(AuthorityLevel.class).maybe(),
            Issue::opens,
            "Its options other than the status quo open this level from the next sitting on.");
    b.add(
        "raises_trust",
        numbersBy(IdKind.OPTION, share(), ""),
        IssueCodec::raises,
        "By option: how far it makes up for lack of trust in what others must keep; trust q becomes"
            + " q + (1 - q) * raise.");
    return at -> {
      List<Option> all = options(at);
      return new Issue(
          at.id(),
          title.in(at),
          all,
          indexOf(all, statusQuo.in(at)),
          ordered.in(at),
          optional.in(at),
          opens.in(at),
          unitOfScale.in(at).orElseGet(() -> unit.in(at)));
    };
  }

  /** The options of a block, written out or made by a range. */
  static List<Option> options(BlockReader issue) {
    Map<String, BlockReader> blocks = new LinkedHashMap<>(issue.at("options").byId());
    issue
        .find("range")
        .flatMap(range -> OptionRange.read(range.node()))
        .ifPresent(
            range -> range.ids().forEach(id -> blocks.put(id, issue.at("options").empty(id))));
    return blocks.values().stream().map(OptionCodec.OPTION::read).toList();
  }

  private static OptionalInt indexOf(List<Option> options, String id) {
    int index = options.stream().map(Option::id).toList().indexOf(id);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  private static String statusQuo(Issue issue) {
    OptionalInt index = issue.statusQuo();
    return index.isPresent() ? issue.options().get(index.getAsInt()).id() : "";
  }

  private static Map<String, UncertainNumber> raises(Issue issue) {
    Map<String, UncertainNumber> raises = new LinkedHashMap<>();
    issue.options().forEach(o -> o.raisesTrust().ifPresent(r -> raises.put(o.id(), r)));
    return raises;
  }

  /** The level of an option that does not say: its issue's, but not for the status quo. */
  static AuthorityLevel level(BlockReader option) {
    return ofIssue(option, "level")
        .map(word(AuthorityLevel.class)::read)
        .orElse(AuthorityLevel.OFFICIALS);
  }

  /** Who must agree to an option that does not say: what its issue says, of every option. */
  static Optional<AgreementRule> agreement(BlockReader option) {
    return option.out(2).find("agreement").map(AgreementCodec.AGREEMENT::read);
  }

  /** Who signs an option that does not say: what its issue says, of every option. */
  static List<String> signedBy(BlockReader option) {
    return option.out(2).find("signed_by").map(PARTIES::read).orElse(List.of());
  }

  /** Who must keep an option that does not say. */
  static List<String> keptBy(BlockReader option) {
    return ofIssue(option, "kept_by").map(PARTIES::read).orElse(List.of());
  }

  /** Whether an option that does not say goes home for a vote. */
  static boolean ratify(BlockReader option) {
    return ofIssue(option, "ratify").map(FLAG::read).orElse(false);
  }

  private static Optional<BlockReader> ofIssue(BlockReader option, String key) {
    BlockReader issue = option.out(2);
    String quo = issue.find("status_quo").map(ValueKinds.OPTION::read).orElse("");
    return quo.equals(option.id()) ? Optional.empty() : issue.find(key);
  }

  /** How far an option raises trust, which its issue says. */
  static Optional<UncertainNumber> raisesTrust(BlockReader option) {
    return option
        .out(2)
        .at("raises_trust")
        .find(option.id())
        .map(raise -> raise.uncertain(raise.path()));
  }

  /** The number of an option that a range makes. */
  static OptionalDouble stepOfScale(BlockReader option) {
    BlockReader issue = option.out(2);
    return issue.has("range") && !issue.has("options")
        ? OptionalDouble.of(Double.parseDouble(option.id()))
        : OptionalDouble.empty();
  }
}
