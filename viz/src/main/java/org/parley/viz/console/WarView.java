package org.parley.viz.console;

import java.util.function.Supplier;
import org.parley.negotiation.NegotiationModel;

/** The war around the table, and the talks as a whole, as an inspector sees and changes them. */
public final class WarView {
  private final Supplier<NegotiationModel> model;

  WarView(Supplier<NegotiationModel> model) {
    this.model = model;
  }

  public double getBattlefield() {
    return model.get().properties().getBattlefield();
  }

  public void setBattlefield(double to) {
    if (InspectorSlider.moved(getBattlefield(), to, 2)) {
      model.get().properties().setBattlefield(to);
    }
  }

  public Object domBattlefield() {
    return model.get().properties().domBattlefield();
  }

  public String desBattlefield() {
    return model.get().properties().desBattlefield();
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
    return String.valueOf(model.get().end());
  }

  public String desEnd() {
    return "How the talks ended; null while they go on";
  }
}
