package org.parley.viz.console;

import java.util.function.Supplier;
import org.parley.negotiation.NegotiationModel;
import sim.util.Interval;

/** A red line as an inspector sees and changes it. */
public final class LineView {
  private final Supplier<NegotiationModel> model;
  private final int line;

  LineView(Supplier<NegotiationModel> model, int line) {
    this.model = model;
    this.line = line;
  }

  public double getFirmness() {
    return model.get().situation().lines().firmness(line);
  }

  public void setFirmness(double to) {
    if (InspectorSlider.moved(getFirmness(), to, 1)) {
      model.get().situation().lines().moveFirmness(line, to);
    }
  }

  public Object domFirmness() {
    return new Interval(0.0, 1.0);
  }

  public String desFirmness() {
    return "How likely the line is real; the chance that makes it so stays the same in a run";
  }

  public boolean isReal() {
    return model.get().situation().lines().hard()[line];
  }

  public String desReal() {
    return "Whether the line is real in this run, at this moment";
  }

  public boolean isLifted() {
    return model.get().situation().lines().lifted(line);
  }

  public String desLifted() {
    return "Whether what is closed has lifted it";
  }
}
