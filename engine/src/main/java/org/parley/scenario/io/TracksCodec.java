package org.parley.scenario.io;

import static org.parley.scenario.io.ValueKinds.DELEGATIONS;
import static org.parley.scenario.io.ValueKinds.ISSUES;
import static org.parley.scenario.io.ValueKinds.title;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.WorkingGroup;

/** Working groups and back channels: what may stand under {@code tracks}. */
final class TracksCodec {
  private static final ValueCodec<AuthorityLevel> LEVEL = ValueKinds.word(AuthorityLevel.class);

  private static final ValueCodec<Map<String, AuthorityLevel>> MANDATES =
      ValueCodec.of(
          TypeVocabulary.by(IdKind.DELEGATION, LEVEL.type()),
          at -> {
            Map<String, AuthorityLevel> levels = new LinkedHashMap<>();
            at.byId().forEach((id, level) -> levels.put(id, LEVEL.read(level)));
            return levels;
          },
          (levels, out) -> {
            Map<String, Object> written = new LinkedHashMap<>();
            levels.forEach((id, level) -> written.put(id, LEVEL.write(level, out)));
            return written;
          });

  private static final ValueCodec<List<Integer>> NUMBERS =
      ValueCodec.of(
          new GrammarType.Items(TypeVocabulary.whole(1, 1_000, "sitting")),
          at -> at.items().stream().map(item -> (int) item.fixed()).toList(),
          (numbers, out) -> numbers);

  /** A working group. */
  static final BlockCodec<WorkingGroup> TRACK =
      BlockCodec.of(
          "track",
          OriginScope.NONE,
          b -> {
            var title = b.add("title", title(), WorkingGroup::title, "What readers see.");
            var issues =
                b.add(
                    "issues",
                    ISSUES.needed(List.of()),
                    WorkingGroup::issues,
                    "The issues that are left to it until its last sitting is over.");
            var members =
                b.add(
                    "members",
                    DELEGATIONS.or(List.of(), "all"),
                    WorkingGroup::members,
                    "The delegations whose delegates sit in it, at least two.");
            var sittings =
                b.add(
                    "sittings",
                    NUMBERS.needed(List.of()),
                    WorkingGroup::sittings,
                    "Numbers of the sittings that are its own; a plenary must follow.");
            var mandates =
                b.add(
                    "mandates",
                    MANDATES.or(Map.of(), "the delegation's own"),
                    WorkingGroup::mandates,
                    "Up to which level delegates in it may agree to anything, by delegation.");
            return at ->
                new WorkingGroup(
                    at.id(),
                    title.in(at),
                    issues.in(at),
                    members.in(at),
                    sittings.in(at),
                    mandates.in(at));
          });

  private TracksCodec() {}
}
