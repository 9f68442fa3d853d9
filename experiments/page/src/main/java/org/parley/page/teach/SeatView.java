package org.parley.page.teach;

import java.util.List;

/**
 * All that a seat may see, as one record: page, export and tests read no other. It holds nothing of
 * the others' values, private lines, numbers, or of what is still sealed.
 *
 * @param number counts the changes of the exercise
 * @param exercise title
 * @param phase where the class stands
 * @param group name of the group
 * @param you who the seat speaks for
 * @param others everybody at the table
 * @param round round, from 1; 0 before the first
 * @param rounds rounds over all sittings
 * @param endsInMillis time left for the decision; -1 if there is no limit
 * @param atZero what happens when it is up
 * @param asked what is asked of it now
 * @param issues the table
 * @param news what happened, oldest first
 * @param messages what it may read
 * @param result what the talks came to; null before their end
 * @param debrief where the class looks back; empty while it is not open
 * @param anew where to take a seat again if the talks began anew; else empty
 * @param mandate what it may sign by itself; empty if that is everything
 */
record SeatView(
    long number,
    String exercise,
    String phase,
    String group,
    Person you,
    List<Person> others,
    int round,
    int rounds,
    long endsInMillis,
    String atZero,
    Asked asked,
    List<IssueRow> issues,
    List<String> news,
    List<Note> messages,
    Result result,
    String debrief,
    String anew,
    String mandate) {

  /** A delegation and who speaks for it. */
  record Person(int delegation, String id, String title, String name) {}

  /**
   * What is asked.
   *
   * @param turn the question, to be sent with the decision; empty if nothing is asked
   * @param words in a sentence
   * @param text option by issue of the text that is to be answered; empty if there is none
   * @param from whose text it is
   * @param worth of the text, or of what there is without one, in points
   * @param have points without a new text
   * @param best points of the best that the own lines allow
   * @param settles by issue whether the text settles it
   * @param remarks what speaks for and against the text
   * @param objections those remarks for which the own agent would refuse it
   * @param mayOffer whether an offer can be made
   * @param free whether the table is free: an offer can be made whatever else is asked
   * @param answers what others answered to the text on a free table, as far as it can be seen
   */
  record Asked(
      String turn,
      String words,
      List<Integer> text,
      List<Boolean> settles,
      String from,
      String worth,
      String have,
      String best,
      List<String> remarks,
      List<String> objections,
      boolean mayOffer,
      boolean free,
      List<String> answers) {}

  /**
   * An issue.
   *
   * @param optionIds ids of its options
   * @param options titles
   * @param points what each is worth to this seat
   * @param closed option at which it is closed; -1 while it is open
   * @param standing what everybody last asked for
   */
  record IssueRow(
      String id,
      String title,
      List<String> optionIds,
      List<String> options,
      List<Double> points,
      int closed,
      boolean shelved,
      int statusQuo,
      List<Standing> standing) {}

  /** What somebody last asked for on an issue. */
  record Standing(String who, String option) {}

  /** A message. */
  record Note(String from, String to, String text, long at) {}

  /** What the talks came to, for this seat. */
  record Result(String words, String reached, String without, String gain) {}
}
