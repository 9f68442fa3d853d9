package org.parley.cli.play;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.parley.classroom.debrief.Debrief;
import org.parley.classroom.debrief.SimulatedSample;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.storage.DurableFile;
import org.parley.viz.document.HtmlPage;
import org.parley.viz.document.PaperSize;
import org.parley.viz.document.PrintedPage;

/**
 * Talks played at one keyboard, from where they stand to the debrief.
 *
 * @param in what is typed
 * @param out what is shown
 * @param err what is said about files
 * @param columns columns of the screen at the moment
 * @param isTerminal whether the screen is a terminal: it can be cleared, and waits to be read
 * @param hints whether to say what the delegation's own tactic would do
 * @param kept where the talks are kept
 * @param page where the debrief is written as a page
 * @param runs simulated talks to compare with
 */
public record PlaySession(
    Reader in,
    PrintWriter out,
    PrintWriter err,
    IntSupplier columns,
    boolean isTerminal,
    boolean hints,
    Path kept,
    Path page,
    long runs) {

  /** How it ended. */
  public enum Ending {
    /** The talks have ended. */
    FINISHED,
    /** Whoever played stopped, and the talks are kept. */
    STOPPED,
    /** The input ended, and the talks are kept. */
    END_OF_INPUT
  }

  /** Plays. */
  public Ending from(SeatedTalks begun) throws IOException {
    PlayScreen screen = new PlayScreen(out, columns, isTerminal);
    SeatedTalks talks;
    try (TalksKeeper keeping = TalksKeeper.from(begun, kept, err)) {
      try {
        KeyboardPlayer player =
            new KeyboardPlayer(screen, new KeyboardInput(in, screen), hints, keeping::now);
        talks = player.play(begun);
      } catch (PlayerLeft left) {
        screen.gap();
        keeping.save();
        return left.how() == PlayerLeft.How.STOPPED ? Ending.STOPPED : Ending.END_OF_INPUT;
      }
      keeping.write();
    }
    debrief(talks, screen);
    return Ending.FINISHED;
  }

  private void debrief(SeatedTalks talks, PlayScreen screen) throws IOException {
    if (talks.seats().size() > 1) {
      screen.hide();
    }
    screen.title("The talks have ended");
    int threads = Runtime.getRuntime().availableProcessors();
    SimulatedSample sample =
        SimulatedSample.of(talks.talks(), talks.seed(), runs, threads, () -> false);
    PrintedPage debrief = Debrief.of(talks, sample);
    screen.page(debrief);
    DurableFile.write(page, HtmlPage.of(debrief, PaperSize.A4));
    screen.gap();
    screen.say("The debrief with its pictures: " + page);
    screen.say("The transcript: " + kept + " (parley play --resume plays it again)");
  }
}
