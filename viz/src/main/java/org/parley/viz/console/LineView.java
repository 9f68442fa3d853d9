package org.parley.viz.console;

import org.parley.negotiation.NegotiationModel;
import sim.util.Interval;

/** A red line as an inspector sees and changes it. */
public final class LineView {
  private final NegotiationModel model;
  private final int line;

  LineView(NegotiationModel model, int line) {
    this.model = model;
    this.line = line;
  }

  public double getFirmness() {
    return model.situation().firmness(line);
  }

  public void setFirmness(double to) {
    model.situation().moveFirmness(line, to);
  }

  public Object domFirmness() {
    return new Interval(0.0, 1.0);
  }

  public String desFirmness() {
    return "How likely the line is real; the chance that makes it so stays the same in a run";
  }

  public boolean isReal() {
    return model.situation().hard()[line];
  }

  public String desReal() {
    return "Whether the line is real in this run, at this moment";
  }

  public boolean isLifted() {
    return model.situation().lifted(line);
  }

  public String desLifted() {
    return "Whether what is closed has lifted it";
  }
}
