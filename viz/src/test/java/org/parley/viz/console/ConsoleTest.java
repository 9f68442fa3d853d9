package org.parley.viz.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.NegotiationModel;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.scenario.io.ScenarioReader;
import sim.display.Console;
import sim.portrayal.Inspector;
import sim.portrayal.inspector.TabbedInspector;

/** The Console on a display; where there is none, nothing is tested. */
class ConsoleTest {
  private static final long SEED = 5;
  private static final long RUN = 2;
  private static final int PATIENCE = 600;

  @TempDir private Path temp;

  private final CompiledTalks talks =
      CompiledTalks.of(
          ScenarioReader.read(
                  Path.of(System.getProperty("parley.root", ".."))
                      .resolve("engine/src/test/resources/scenarios/sarn-armistice.yaml"),
                  List.of())
              .scenarioOrThrow());
  private Console console;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(ConsoleWindow.canOpen(), "there is no display");
    AtomicReference<Console> opened = new AtomicReference<>();
    SwingUtilities.invokeAndWait(() -> opened.set(ConsoleWindow.open(talks, SEED, RUN)));
    console = opened.get();
  }

  @AfterEach
  void close() throws Exception {
    if (console != null) {
      SwingUtilities.invokeAndWait(
          () -> {
            console.pressStop();
            screen().quit();
            console.dispose();
          });
    }
  }

  private TalksOnScreen screen() {
    return (TalksOnScreen) console.getSimulation();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < PATIENCE && !condition.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private void press(Runnable button) throws Exception {
    SwingUtilities.invokeAndWait(button);
  }

  private void playToTheEnd() throws Exception {
    boolean isPaused = console.getPlayState() == Console.PS_PAUSED;
    press(isPaused ? console::pressPause : console::pressPlay);
    await(() -> console.getPlayState() == Console.PS_STOPPED);
  }

  private static void same(Outcome one, Outcome other) {
    assertThat(one)
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
        .isEqualTo(other);
  }

  private Outcome headless() {
    return Simulation.of(talks, SEED).run(RUN);
  }

  @Test
  void beforeTheTalksBeginNothingIsClosed() throws Exception {
    press(() -> {});
    for (int i = 0; i < talks.space().issues(); i++) {
      assertThat(screen().table().closedAt(i)).as(talks.issue(i).id()).isEmpty();
    }
    playToTheEnd();
    press(() -> {});
    int[] closed = headless().options();
    for (int i = 0; i < closed.length; i++) {
      assertThat(screen().table().closedAt(i).isEmpty() || closed[i] < 0)
          .as(talks.issue(i).id())
          .isEqualTo(closed[i] < 0);
    }
  }

  @Test
  void whatIsPlayedHereEndsAsWithoutADisplay() throws Exception {
    playToTheEnd();
    NegotiationModel model = screen().model();
    assertThat(model.end()).isNotNull();
    assertThat(screen().values().points(0)).isPositive();
    assertThat(screen().plane().points(0)).isPositive();
    same(Simulation.on(model).outcome(), headless());
    playToTheEnd();
    same(Simulation.on(screen().model()).outcome(), headless());
  }

  @Test
  void steppedCheckpointedAndRestoredItComesToTheSameEnd() throws Exception {
    press(console::pressPause);
    for (int i = 0; i < 3; i++) {
      int round = screen().model().round();
      // While it pauses, the button of play makes one step.
      press(console::pressPlay);
      await(() -> screen().model().round() == round + 1);
    }
    File checkpoint = temp.resolve("talks.checkpoint").toFile();
    int round = screen().model().round();
    press(() -> screen().model().writeToCheckpoint(checkpoint));
    press(console::pressPlay);
    await(() -> screen().model().round() == round + 1);
    AtomicReference<Boolean> read = new AtomicReference<>();
    press(
        () -> {
          try {
            read.set(screen().readNewStateFromCheckpoint(checkpoint));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    assertThat(read.get()).isTrue();
    assertThat(screen().model().round()).isEqualTo(round);
    playToTheEnd();
    same(Simulation.on(screen().model()).outcome(), headless());
  }

  @Test
  void inspectorsShowAndChange() throws Exception {
    press(console::pressPause);
    AtomicReference<Inspector> inspector = new AtomicReference<>();
    press(() -> inspector.set(screen().getInspector()));
    assertThat(inspector.get().isVolatile()).isTrue();
    NegotiationModel model = screen().model();
    DelegationView north = new DelegationView(() -> model, 0);
    north.setTrust(2);
    assertThat(north.getTrust()).isEqualTo(1);
    north.setOptimism(1.5);
    assertThat(model.situation().war().optimism(0)).isEqualTo(1.5);
    north.setCost(0.1);
    assertThat(model.situation().war().cost(0)).isEqualTo(0.1);
    model.properties().setBattlefield(-3);
    assertThat(model.properties().getBattlefield()).isEqualTo(-1);
    LineView line = new LineView(() -> model, 0);
    line.setFirmness(0);
    assertThat(line.isReal()).isFalse();
  }

  @Test
  void theClockShowsTheRoundAndTheEndIsTold() throws Exception {
    press(console::pressPause);
    List<Integer> rows = new ArrayList<>();
    screen()
        .table()
        .cells()
        .addTableModelListener(
            changed -> {
              if (changed.getColumn() == TableModelEvent.ALL_COLUMNS) {
                rows.add(changed.getLastRow());
              }
            });
    for (int round = 1; round <= 2; round++) {
      int wanted = round;
      press(console::pressPlay);
      await(() -> screen().model().round() == wanted);
      assertThat(screen().model().schedule.getTime()).isEqualTo(wanted);
    }
    press(() -> {});
    assertThat(rows).as("whole rows painted anew").contains(talks.space().issues() - 1);
    playToTheEnd();
    press(() -> {});
    assertThat(screen().table().where())
        .isEqualTo(
            "Round "
                + screen().model().round()
                + ". "
                + TableOfIssues.ended(screen().model().end()));
    assertThat(new CourseView(() -> screen().model()).getEnd())
        .isEqualTo(TableOfIssues.ended(screen().model().end()));
  }

  /** The field for the seed in the Console's Model tab. */
  @Test
  void anotherSeedPlaysOtherTalks() throws Exception {
    assertThat(screen().model().seed()).isEqualTo(SEED);
    playToTheEnd();
    screen().model().setSeed(SEED + 1);
    press(() -> screen().start());
    screen().model().play();
    same(Simulation.on(screen().model()).outcome(), Simulation.of(talks, SEED + 1).run(RUN));
  }

  @Test
  void thePlaneIsThatOfAnyTwoDelegations() throws Exception {
    playToTheEnd();
    press(() -> {});
    double[] before = screen().plane().last(0);
    int offers = screen().plane().points(0);
    press(() -> screen().plane().choose(1, 0));
    assertThat(screen().plane().last(0)).containsExactly(before[1], before[0]);
    assertThat(screen().plane().points(0)).isEqualTo(offers);
  }

  @Test
  void whereThereIsNoWarNoBattlefieldIsOffered() throws Exception {
    AtomicReference<Inspector> inspector = new AtomicReference<>();
    press(() -> inspector.set(screen().getInspector()));
    assertThat(tabs((TabbedInspector) inspector.get())).contains("Talks", "War");
    CompiledTalks peaceful =
        CompiledTalks.of(
            ScenarioReader.read(
                    Path.of(System.getProperty("parley.root", ".."))
                        .resolve("scenarios/lagoon.yaml"),
                    List.of())
                .scenarioOrThrow());
    press(
        () -> {
          TalksOnScreen other = new TalksOnScreen(peaceful, SEED, RUN);
          inspector.set(other.getInspector());
          other.plane().choose(2, 3);
        });
    assertThat(tabs((TabbedInspector) inspector.get())).contains("Talks").doesNotContain("War");
  }

  private static List<String> tabs(TabbedInspector inspector) {
    return IntStream.range(0, inspector.tabs.getTabCount())
        .mapToObj(inspector.tabs::getTitleAt)
        .toList();
  }
}
