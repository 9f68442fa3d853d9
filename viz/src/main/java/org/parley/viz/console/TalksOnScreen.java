package org.parley.viz.console;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.NegotiationModel;
import org.parley.negotiation.TalksCheckpoint;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;
import sim.display.Controller;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;

/**
 * The talks with their windows. The model is the same as without: every start makes it anew from
 * the scenario, the seed in the Console's field and the run, so that it comes to the same end,
 * unless somebody changes it on the way.
 */
public final class TalksOnScreen extends GUIState {
  private final CompiledTalks talks;
  private final Scenario scenario;
  private final List<String> names;
  private final long run;
  private final List<Proposal> standing = new ArrayList<>();
  private final OffersPlane plane;
  private final LiveChart values;
  private final LiveChart war;
  private final TableOfIssues table;
  private final List<JFrame> frames = new ArrayList<>();

  /** The talks; their windows open when a console is made on them. */
  public TalksOnScreen(CompiledTalks talks, long seed, long run) {
    super(model(talks, seed, run));
    this.talks = talks;
    this.run = run;
    scenario = talks.scenario();
    ScenarioLabels titles = new ScenarioLabels(scenario);
    names = scenario.delegations().stream().map(d -> titles.delegation(d.id())).toList();
    plane = new OffersPlane(names);
    values = LiveChart.utilities("What is in force is worth", names);
    war = LiveChart.war("Battlefield and costs", names);
    table = new TableOfIssues(scenario);
    listen();
  }

  private static NegotiationModel model(CompiledTalks talks, long seed, long run) {
    NegotiationModel model = new NegotiationModel(talks.ofRun(seed, run), seed);
    model.setRun(run);
    // What the Console's field for the seed shows, and gives back when it is changed there.
    model.setSeed(seed);
    return model;
  }

  /** What the Console calls the program. */
  public static String getName() {
    return "Parley";
  }

  /** What the Console says about it. */
  public static Object getInfo() {
    return "<h2>Parley</h2><p>Talks between delegations, round by round. A step is a round of"
        + " offers. Change what you like in the Model tab; stop and play begins the same run anew.";
  }

  NegotiationModel model() {
    return (NegotiationModel) state;
  }

  private void listen() {
    model().listen(this::note);
  }

  private void note(TranscriptEntry entry) {
    if (entry instanceof TranscriptEntry.Offered offered) {
      int who = scenario.delegationIndex(offered.who());
      if (who >= 0) {
        standing.set(who, offered.text());
        double[] worth =
            Arrays.stream(offered.utilities()).mapToDouble(FixedPoint::toDouble).toArray();
        SwingUtilities.invokeLater(() -> plane.add(who, worth));
      }
    }
  }

  @Override
  public void init(Controller controller) {
    super.init(controller);
    forget();
    open("The table", table.panel(), 760, 330, 400, 0);
    open("Offers", plane.panel(), 480, 400, 0, 420);
    open("Values", values.panel(), 480, 400, 490, 420);
    if (talks.war().isPresent()) {
      open("War", war.panel(), 480, 400, 980, 420);
    }
    draw();
  }

  private void open(String name, Component content, int width, int height, int x, int y) {
    JFrame frame = new JFrame(name);
    frame.getContentPane().add(content);
    frame.setSize(width, height);
    frame.setLocation(x, y);
    frames.add(frame);
    controller.registerFrame(frame);
    frame.setVisible(true);
  }

  private void forget() {
    standing.clear();
    standing.addAll(Arrays.asList(new Proposal[talks.parties()]));
  }

  @Override
  public void start() {
    state = model(talks, state.seed(), run);
    forget();
    listen();
    SwingUtilities.invokeLater(
        () -> {
          plane.clear();
          values.clear();
          war.clear();
        });
    super.start();
    watch();
  }

  /** Restores talks from a file, past a filter that lets in nothing but talks. */
  @Override
  public boolean readNewStateFromCheckpoint(File file) throws IOException {
    NegotiationModel restored = TalksCheckpoint.read(file);
    if (!validSimState(restored)) {
      return false;
    }
    finish();
    load(restored);
    return true;
  }

  @Override
  public void load(SimState restored) {
    super.load(restored);
    forget();
    listen();
    watch();
    draw();
  }

  private void watch() {
    scheduleRepeatingImmediatelyAfter(stepped -> draw());
  }

  @Override
  public boolean validSimState(SimState restored) {
    return super.validSimState(restored)
        && restored instanceof NegotiationModel other
        && Arrays.equals(ids(other.talks()), ids(talks));
  }

  private static String[] ids(CompiledTalks talks) {
    String[] ids = new String[talks.space().issues()];
    Arrays.setAll(ids, i -> talks.issue(i).id());
    return ids;
  }

  /** A round; false when the talks have ended. */
  @Override
  public boolean step() {
    return super.step() && model().end() == null;
  }

  /** Read on the thread that simulates, shown on the one that draws. */
  private void draw() {
    NegotiationModel model = model();
    int round = model.round();
    double[] worth = new double[talks.parties()];
    double[] cost = new double[talks.parties()];
    if (round > 0) {
      for (int d = 0; d < worth.length; d++) {
        worth[d] = FixedPoint.toDouble(model.agent(d).valuation().inForce(model.situation()));
        cost[d] = model.situation().war().monthlyCost(d);
      }
    }
    double battlefield = model.situation().war().battlefield();
    List<Proposal> texts = new ArrayList<>(standing);
    SwingUtilities.invokeLater(
        () -> {
          table.show(model, texts);
          for (int d = 0; round > 0 && d < worth.length; d++) {
            values.add(d, round, worth[d]);
            war.add(1 + d, round, cost[d]);
          }
          if (round > 0) {
            war.add(0, round, battlefield);
          }
        });
  }

  @Override
  public Object getSimulationInspectedObject() {
    return state;
  }

  @Override
  public Inspector getInspector() {
    return new ModelInspectors(this, talks, names).all();
  }

  @Override
  public boolean isInspectorVolatile() {
    return true;
  }

  @Override
  public void quit() {
    super.quit();
    frames.forEach(JFrame::dispose);
    frames.clear();
  }

  TableOfIssues table() {
    return table;
  }

  LiveChart values() {
    return values;
  }

  OffersPlane plane() {
    return plane;
  }
}
