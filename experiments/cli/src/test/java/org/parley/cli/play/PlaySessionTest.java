package org.parley.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.seat.TalksFile;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Move;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;

class PlaySessionTest {
  private static final Path SCENARIOS =
      Path.of(System.getProperty("parley.root", "../.."))
          .resolve("engine/src/test/resources/scenarios");

  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static SeatedTalks begin(String name, Integer... seats) {
    return begin(name, List.of("talks.walk_out.chance=0"), seats);
  }

  private static SeatedTalks begin(String name, List<String> settings, Integer... seats) {
    List<ScenarioSetting> changes = settings.stream().map(ScenarioSetting::parse).toList();
    var scenario =
        ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"), changes).scenarioOrThrow();
    return SeatedTalks.begin(CompiledTalks.of(scenario), 1, 0, Set.of(seats));
  }

  private PlaySession.Ending play(SeatedTalks talks, String typed) throws IOException {
    return new PlaySession(
            new StringReader(typed),
            new PrintWriter(out),
            new PrintWriter(err),
            () -> 79,
            false,
            true,
            temp.resolve("kept.json"),
            temp.resolve("page.html"),
            20)
        .from(talks);
  }

  private SeatedTalks kept() throws IOException {
    return TalksFile.read(Files.readString(temp.resolve("kept.json")));
  }

  @Test
  void toASignedDeal() throws IOException {
    // The upper farm offers the shared well and the fence, and stays there.
    String typed = "2\n1\n1\n2\n2\n2\ns\n" + "2\n1\ns\n".repeat(10);
    assertThat(play(begin("two-issues", 0), typed)).isEqualTo(PlaySession.Ending.FINISHED);
    assertThat(((SeatedState.Finished) kept().state()).outcome().options()).containsExactly(1, 1);
    assertThat(out.toString())
        .contains("Your draft. To you it is worth 70.0 points. As things stand you have 60.0")
        .contains("A comprehensive agreement");
    assertThat(temp.resolve("page.html")).exists();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void toAWalkOut() throws IOException {
    assertThat(play(begin("oru-river", 1), "h\n5\n6\n7\n8\n4\nno\n4\nyes\n" + "4\nyes\n".repeat(3)))
        .isEqualTo(PlaySession.Ending.FINISHED);
    assertThat(out.toString()).contains("You leave the table. Are you sure?", "a walk-out ended");
  }

  @Test
  void whatIsForbiddenSaysWhy() throws IOException {
    play(begin("two-issues", 0), "1\n2\n1\ns\nq\n");
    assertThat(out.toString())
        .contains("! The table refuses this: there is no text to agree to.")
        .contains("! The table refuses this: the offer leaves everything as it is.");
  }

  @Test
  void whatAnAgentWouldRefuseIsAskedTwice() throws IOException {
    String give = "2\n1\n1\n3\ns\n";
    play(begin("two-issues", 0), give + "yes\nno\n" + give + "yes\nyes\nq\n");
    assertThat(out.toString())
        .contains(
            "! Take care. Your delegation would refuse this:",
            "  - It is worth 60.0 points less to you than what you have without.",
            "Do you want it all the same? (yes or no)",
            "Are you sure? It cannot be taken back. (yes or no)");
    assertThat(((Move.Offer) kept().decisions().get(0).move()).insisted()).isTrue();
  }

  @Test
  void theEndOfInputSavesAndSaysHowToGoOn() throws IOException {
    SeatedTalks begun = begin("oru-river", 0);
    String whole = "2\n2\ns\n" + "3\n".repeat(60);
    play(begun, whole);
    String all = Files.readString(temp.resolve("kept.json"));
    assertThat(play(begun, "2\n2\ns\n3\n3\n")).isEqualTo(PlaySession.Ending.END_OF_INPUT);
    assertThat(err.toString())
        .isEqualTo("\nSaved. To go on: parley play --resume " + temp.resolve("kept.json") + "\n");
    assertThat(kept().decisions()).hasSize(3);
    play(kept(), "3\n".repeat(60));
    assertThat(Files.readString(temp.resolve("kept.json"))).isEqualTo(all);
  }

  @Test
  void undoTakesAChangeBack() throws IOException {
    play(begin("two-issues", 0), "2\n1\nu\n2\n2\n1\n3\nu\nw\ns\nq\n");
    assertThat(out.toString()).contains("There is no change to take back.", "Your draft:");
    Move.Offer offer = (Move.Offer) kept().decisions().get(0).move();
    assertThat(offer.text().options()).containsExactly(0, 1);
  }

  @Test
  void garbageDoesNoHarm() throws IOException {
    Random random = new Random(11);
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      typed.append((char) (random.nextInt(3) == 0 ? '\n' : random.nextInt(0x250)));
    }
    typed.append("x".repeat(100_000)).append('\n');
    assertThat(play(begin("sarn-armistice", 0, 1), typed.toString()))
        .isIn(
            PlaySession.Ending.END_OF_INPUT,
            PlaySession.Ending.STOPPED,
            PlaySession.Ending.FINISHED);
    assertThat(out.toString()).contains("is none of the choices. Type one of: ");
    assertThat(temp.resolve("kept.json")).exists();
  }

  @Test
  void twoAtOneKeyboardDoNotSeeEachOther() throws IOException {
    play(begin("oru-river", 0, 1), "\n2\n2\ns\n" + "\n3\n" + "\nq\n");
    String[] screens = out.toString().split("\\R{50,}");
    assertThat(screens).hasSize(3);
    assertThat(screens[0]).contains("The keyboard goes to adria.", "adria: your instructions");
    assertThat(screens[0]).doesNotContain("borland: your instructions");
    assertThat(screens[1]).contains("The keyboard goes to borland.", "borland: your instructions");
    assertThat(screens[1]).doesNotContain("adria: your instructions");
    assertThat(screens[2]).contains("The keyboard goes to adria.", "round 2 of 16");
  }

  @Test
  void aPaperStaysSealedUntilAllAreWritten() throws IOException {
    // The upper farm's paper lies there before the lower farm writes its own.
    List<String> papers = List.of("talks.walk_out.chance=0", "talks.protocol=papers");
    play(begin("two-issues", papers, 1), "2\n1\n1\n2\ns\nq\n");
    String[] turns = out.toString().split("== lower-farm, round 1 of 8");
    assertThat(turns[1]).contains("nobody has offered anything yet").doesNotContain("offers:");
    assertThat(turns[2])
        .contains("upper-farm makes an offer (see below).")
        .contains("All are asked at once to answer this text of upper-farm: water: upper")
        .contains("   2 make an offer (not now: this text is to be answered)");
  }

  @Test
  void whatCrossesALineSaysWhichAndWhose() throws IOException {
    play(begin("oru-river", 0), "2\n1\n1\n4\nb\nc\n4\n2\nno\n3\nq\n");
    assertThat(out.toString())
        .contains("! It crosses your own line \"turbines\": adria says never to \"full\" (Water")
        .contains("It would settle Release of detained engineers at \"exchange\".")
        .contains("round 2 of 16");
    assertThat(kept().decisions()).hasSize(1);
  }

  @Test
  void theScreenIsMeasuredAnew() throws IOException {
    Iterator<Integer> widths = List.of(60, 60, 60, 60).iterator();
    new PlaySession(
            new StringReader("3\nq\n"),
            new PrintWriter(out),
            new PrintWriter(err),
            () -> widths.hasNext() ? widths.next() : 44,
            false,
            false,
            temp.resolve("kept.json"),
            temp.resolve("page.html"),
            20)
        .from(begin("oru-river", 0));
    String[] turns = out.toString().split("== adria, round ");
    assertThat(turns[0].lines().mapToInt(String::length).max().orElseThrow()).isBetween(50, 60);
    assertThat(turns[2].lines().mapToInt(String::length).max().orElseThrow()).isBetween(35, 44);
  }
}
