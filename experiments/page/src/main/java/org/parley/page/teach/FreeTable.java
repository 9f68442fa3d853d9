package org.parley.page.teach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.negotiation.Move;
import org.parley.negotiation.TurnView;

/**
 * What lies on a free table: the text that all but its author are asked about at once, who has
 * answered it, and whose answer the talks have heard. It is made from the log alone.
 *
 * <p>The talks themselves ask one after the other. On a free table everybody answers when it likes;
 * the answers are handed on in the order in which the talks ask, and whoever tables a text is
 * handed the turn by those before it saying nothing. So what is signed, by whom, and what leaders
 * and home then say, is the model's alone.
 */
final class FreeTable {
  /** Nobody's. */
  static final int NOBODY = -1;

  private final int parties;
  private final Set<Integer> heard = new TreeSet<>();
  private final Map<Integer, ClassEvent.Answered> answers = new LinkedHashMap<>();
  private int author = NOBODY;
  private int texts;

  FreeTable(int parties) {
    this.parties = parties;
  }

  /** Whose text is to be answered; {@link #NOBODY} if the table is clear. */
  int author() {
    return author;
  }

  /** Names the text on the table, or the clear table. */
  String id() {
    return (author == NOBODY ? "clear" : "text") + texts;
  }

  /** Whether a delegation is to answer the text and has not yet. */
  boolean asks(int delegation) {
    return author != NOBODY
        && delegation != author
        && !heard.contains(delegation)
        && !answers.containsKey(delegation);
  }

  /** Whether the talks have heard a delegation on the text. */
  boolean hasHeard(int delegation) {
    return heard.contains(delegation);
  }

  /** The answers that were given, in their order. */
  Map<Integer, ClassEvent.Answered> answers() {
    return answers;
  }

  private void tabled(int by) {
    clear();
    author = by;
    texts++;
  }

  void answered(ClassEvent.Answered event) {
    answers.put(event.delegation(), event);
  }

  /** The talks heard a delegation on the text; once they heard all, the table is clear. */
  private void hear(int delegation) {
    if (author != NOBODY && delegation != author) {
      heard.add(delegation);
      if (heard.size() == parties - 1) {
        clear();
        texts++;
      }
    }
  }

  /**
   * What a decision that the talks took does to the table.
   *
   * @param own what the delegation was asked
   * @param now who is asked after it
   */
  void follow(int delegation, Move move, TurnView own, List<TurnView> now) {
    if (move instanceof Move.Offer) {
      tabled(delegation);
    } else if (own != null && !own.mediated() && own.text().isPresent()) {
      hear(delegation);
    }
    boolean lies =
        !now.isEmpty()
            && !now.get(0).mediated()
            && (now.get(0).text().isPresent()
                || now.get(0).delegation() == author
                || hasHeard(now.get(0).delegation()));
    if (!lies) {
      takeOff();
    }
  }

  /** Talks as they would be if all who are asked before a delegation said nothing. */
  static SeatedTalks upTo(SeatedTalks talks, int delegation) {
    SeatedTalks on = talks;
    while (on.state() instanceof SeatedState.Awaiting awaiting
        && awaiting.turn().delegation() != delegation
        && !awaiting.turn().mediated()) {
      on = on.with(awaiting.turn().delegation(), new Move.Hold());
    }
    return on;
  }

  /** The talks took the text off. */
  private void takeOff() {
    if (author != NOBODY) {
      clear();
      texts++;
    }
  }

  private void clear() {
    author = NOBODY;
    heard.clear();
    answers.clear();
  }
}
