package org.parley.viz.console;

import java.util.List;
import java.util.function.Supplier;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.NegotiationModel;
import org.parley.scenario.Mediator;
import org.parley.viz.report.ScenarioLabels;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;
import sim.portrayal.inspector.TabbedInspector;

/**
 * The Model tab: the talks, a war if there is one, every delegation with its red lines, every
 * mediator.
 */
final class ModelInspectors {
  private final TalksOnScreen screen;
  private final CompiledTalks talks;
  private final List<String> names;

  /** The views ask for the model each time: a new start makes a new one. */
  private final Supplier<NegotiationModel> model;

  /**
   * Inspectors.
   *
   * @param names titles of the delegations
   */
  ModelInspectors(TalksOnScreen screen, CompiledTalks talks, List<String> names) {
    this.screen = screen;
    this.talks = talks;
    this.names = names;
    model = screen::model;
  }

  Inspector all() {
    TabbedInspector tabs = new TabbedInspector();
    tabs.addInspector(new SimpleInspector(new CourseView(model), screen), "Talks");
    if (talks.war().isPresent()) {
      tabs.addInspector(new SimpleInspector(new WarView(model), screen), "War");
    }
    for (int d = 0; d < names.size(); d++) {
      tabs.addInspector(delegation(d), names.get(d));
    }
    for (CompiledMediator compiled : talks.mediators()) {
      tabs.addInspector(
          new SimpleInspector(new MediatorView(model, compiled), screen), title(compiled.id()));
    }
    tabs.setVolatile(true);
    return tabs;
  }

  private String title(String mediator) {
    return talks.scenario().mediators().stream()
        .filter(m -> m.id().equals(mediator))
        .map(Mediator::title)
        .filter(t -> !t.isBlank())
        .findFirst()
        .orElse(ScenarioLabels.words(mediator));
  }

  /** A delegation and its red lines. */
  private Inspector delegation(int d) {
    TabbedInspector tabs = new TabbedInspector();
    tabs.addInspector(new SimpleInspector(new DelegationView(model, d), screen), "State");
    for (int l = 0; l < talks.redLines().size(); l++) {
      if (talks.redLines().get(l).owner() == d) {
        tabs.addInspector(
            new SimpleInspector(new LineView(model, l), screen),
            ScenarioLabels.words(talks.redLines().get(l).id()));
      }
    }
    tabs.setVolatile(true);
    return tabs;
  }
}
