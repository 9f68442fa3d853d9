package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.either;
import static org.parley.scenario.io.TypeVocabulary.whole;
import static org.parley.scenario.io.ValueKinds.DATE;
import static org.parley.scenario.io.ValueKinds.TEXT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Talks.Sitting;
import org.parley.scenario.io.GrammarType.Items;
import org.parley.scenario.io.YamlNode.Sequence;

/** The meetings: dates, blocks with date and place, or a count. */
final class SittingsCodec {
  /** Days in a month, on average over the Gregorian calendar. */
  private static final double DAYS_PER_MONTH = 30.436875;

  /** A meeting; its month is not known before all of them are. */
  private static final BlockCodec<Sitting> SITTING =
      BlockCodec.<Sitting>of(
              "sitting",
              OriginScope.NONE,
              b -> {
                var date =
                    b.add(
                        "date",
                        DATE.maybe(),
                        Sitting::date,
                        "Its date; give all sittings one, or none.");
                b.alone("date");
                var place = b.add("place", TEXT.or(""), Sitting::place, "Where it is held.");
                return at -> new Sitting(date.in(at), place.in(at), 0);
              })
          .shortened();

  static final KeyCodec<List<Sitting>> SITTINGS =
      ValueCodec.<List<Sitting>>of(
              either(whole(1, 1_000, "sittings"), new Items(SITTING.type())),
              SittingsCodec::read,
              SittingsCodec::write)
          .orElse("1", at -> counted(1), sittings -> false);

  private SittingsCodec() {}

  private static List<Sitting> read(BlockReader at) {
    if (!(at.node() instanceof Sequence)) {
      return counted((int) at.fixed());
    }
    List<Sitting> stated = at.items().stream().map(SITTING::read).toList();
    return stated.isEmpty() ? counted(1) : dated(stated);
  }

  private static List<Sitting> counted(int count) {
    List<Sitting> sittings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sittings.add(new Sitting(Optional.empty(), "", i));
    }
    return sittings;
  }

  /** Dated sittings lie as many months apart as the calendar says, others one month. */
  private static List<Sitting> dated(List<Sitting> stated) {
    List<Sitting> sittings = new ArrayList<>();
    Optional<LocalDate> first = stated.stream().flatMap(s -> s.date().stream()).findFirst();
    for (Sitting s : stated) {
      int counted = sittings.size();
      double month =
          s.date()
              .map(date -> ChronoUnit.DAYS.between(first.orElseThrow(), date) / DAYS_PER_MONTH)
              .orElse((double) counted);
      sittings.add(new Sitting(s.date(), s.place(), month));
    }
    return sittings;
  }

  private static Object write(List<Sitting> sittings, BlockWriter out) {
    boolean bare = sittings.stream().allMatch(s -> s.date().isEmpty() && s.place().isEmpty());
    return bare
        ? sittings.size()
        : sittings.stream().map(sitting -> SITTING.write(sitting, out)).toList();
  }
}
