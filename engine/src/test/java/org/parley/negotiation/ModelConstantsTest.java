package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.tactic.OpponentModel;

/**
 * The numbers that no scenario sets stand in the description of the model as they stand in the
 * code. {@code -Dparley.guide=write} writes the table anew.
 */
class ModelConstantsTest {
  private static final Path MODEL =
      Path.of(System.getProperty("parley.root")).resolve("engine/MODEL.md");
  private static final Pattern TABLE = Pattern.compile("(?s)<!-- constants -->\\n.*?<!-- end -->");

  /** A number of the code. */
  private record Constant(Class<?> in, String name, String what, String why) {
    String row() {
      try {
        Field field = in.getDeclaredField(name);
        field.setAccessible(true);
        double value = ((Number) field.get(null)).doubleValue();
        String plain = value == Math.rint(value) ? String.valueOf((long) value) : "" + value;
        return "| %s | %s | %s |%n".formatted(what, plain, why);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(in.getSimpleName() + " has no " + name, e);
      }
    }
  }

  private static final List<Constant> CONSTANTS =
      List.of(
          new Constant(
              ValueEstimates.class,
              "PAPER",
              "offers that a paper sent ahead counts as",
              "assumed: half of a usual sitting"),
          new Constant(
              ValueEstimates.class,
              "PAPER_AT_TABLE",
              "offers that a paper handed over at the table counts as",
              "assumed: heard, but not yet studied"),
          new Constant(
              PublicLines.class,
              "PRICE",
              "price, in choosing an offer, of breaking a line of another that is certainly real",
              "assumed: as much as all that the other could gain"),
          new Constant(
              OpponentModel.class,
              "ASSUMED_CONCESSION",
              "fall of what a proposer asks for, per offer (`learn: bayesian`)",
              "Hindriks & Tykhonov (2008)"),
          new Constant(
              OpponentModel.class,
              "ERROR",
              "error of that thought",
              "assumed: one odd offer decides nothing"),
          new Constant(
              ReservationBeliefs.class,
              "BATTLE",
              "error of what a month of fighting tells of F, in utility",
              "assumed: as large as most costs"),
          new Constant(
              ReservationBeliefs.class,
              "NORMAL",
              "steepness of the logistic curve that stands for the normal distribution",
              "lies within 0.01 of it"),
          new Constant(
              ApprovalTerms.class,
              "LEAST_SCALE",
              "least k by which home scales what it asks",
              "assumed: a text that can bring next to nothing must bring no loss"),
          new Constant(
              IndifferenceWalk.class,
              "BAND",
              "how far above its target a blind trade-off looks, in utility",
              "assumed: about the same"),
          new Constant(
              SingleText.class,
              "REFUSED",
              "revisions in a row that are refused before a single text goes to signature",
              "assumed"),
          new Constant(
              SingleText.class, "DRAFTS", "revisions that a round has time for", "assumed"));

  @Test
  void theDescriptionHasTheNumbersOfTheCode() throws IOException {
    StringBuilder rows = new StringBuilder("| number | value | why |\n|---|---|---|\n");
    CONSTANTS.forEach(c -> rows.append(c.row().replace(System.lineSeparator(), "\n")));
    String table = "<!-- constants -->\n\n" + rows + "\n<!-- end -->";
    if ("write".equals(System.getProperty("parley.guide"))) {
      String made =
          TABLE.matcher(Files.readString(MODEL)).replaceFirst(Matcher.quoteReplacement(table));
      Files.writeString(MODEL, made);
    }
    assertThat(Files.readString(MODEL)).contains(table);
  }
}
