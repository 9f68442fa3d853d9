package org.parley.viz.console;

import java.util.function.Supplier;
import org.parley.negotiation.NegotiationModel;
import org.parley.outcome.Outcome;

/** The course of the talks as a whole, as an inspector sees it. */
public final class CourseView {
  private final Supplier<NegotiationModel> model;

  CourseView(Supplier<NegotiationModel> model) {
    this.model = model;
  }

  public int getRound() {
    return model.get().round();
  }

  public String desRound() {
    return "The round, from 1 over all sittings";
  }

  public int getClosedIssues() {
    return model.get().situation().ground().closedIssues();
  }

  public String desClosedIssues() {
    return "Number of issues that are closed";
  }

  /** How the talks ended. */
  public String getEnd() {
    Outcome.End end = model.get().end();
    return end == null ? "They go on." : TableOfIssues.ended(end);
  }

  public String desEnd() {
    return "How the talks ended";
  }
}
