package org.parley.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.seat.State;
import org.parley.outcome.Entry;
import org.parley.outcome.Text;

/**
 * What a delegation that is to decide looks back on: what happened since it last decided, and what
 * everybody offered.
 */
record Seen(List<Entry> news, List<Entry.Offered> offers) {

  static Seen of(SeatedTalks talks, State.Awaiting awaiting) {
    int me = awaiting.turn().delegation();
    int last = -1;
    for (int i = 0; i < talks.decisions().size(); i++) {
      last = talks.decisions().get(i).delegation() == me ? i : last;
    }
    int known = 0;
    if (last >= 0) {
      var then =
          SeatedTalks.resume(
              talks.talks(),
              talks.seed(),
              talks.run(),
              talks.seats(),
              talks.decisions().subList(0, last));
      known = then.state().transcript().size();
    }
    List<Entry> all = awaiting.transcript();
    List<Entry.Offered> offers = new ArrayList<>();
    for (Entry entry : all) {
      if (entry instanceof Entry.Offered offered) {
        offers.add(offered);
      }
    }
    return new Seen(all.subList(known, all.size()), offers);
  }

  /** The last text that somebody offered, or one before it. */
  Optional<Text> offer(String who, int back) {
    List<Text> theirs =
        offers.stream().filter(o -> o.who().equals(who)).map(Entry.Offered::text).toList();
    int at = theirs.size() - 1 - back;
    return at < 0 ? Optional.empty() : Optional.of(theirs.get(at));
  }
}
