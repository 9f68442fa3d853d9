package org.parley.viz.console;

import java.util.function.Supplier;
import org.parley.bargaining.FixedPoint;
import org.parley.negotiation.NegotiationModel;
import org.parley.state.TalksState;
import sim.util.Interval;

/** A delegation as an inspector sees and changes it. */
public final class DelegationView {
  private final Supplier<NegotiationModel> model;
  private final int me;

  DelegationView(Supplier<NegotiationModel> model, int me) {
    this.model = model;
    this.me = me;
  }

  private TalksState now() {
    return model.get().situation();
  }

  /** V of what is in force. */
  public double getUtility() {
    return FixedPoint.toDouble(model.get().agent(me).valuation().inForce(now()));
  }

  public String desUtility() {
    return "What is in force is worth to it, in utility";
  }

  /** Mean trust in the others. */
  public double getTrust() {
    return now().trust().mean(me);
  }

  /** Sets the trust in every other. */
  public void setTrust(double to) {
    if (InspectorSlider.moved(getTrust(), to, 1)) {
      for (int e = 0; e < model.get().talks().parties(); e++) {
        now().trust().move(me, e, to);
      }
    }
  }

  public Object domTrust() {
    return new Interval(0.0, 1.0);
  }

  public String desTrust() {
    return "How likely it thinks that the others keep what they sign (mean); sets all";
  }

  public double getOptimism() {
    return now().war().optimism(me);
  }

  public void setOptimism(double to) {
    if (InspectorSlider.moved(getOptimism(), to, 2)) {
      now().war().moveOptimism(me, to);
    }
  }

  public Object domOptimism() {
    return new Interval(0.0, 2.0);
  }

  public String desOptimism() {
    return "How far it thinks itself better off in the fighting than it is";
  }

  public double getCost() {
    return now().war().cost(me);
  }

  public void setCost(double to) {
    if (InspectorSlider.moved(getCost(), to, 0.2)) {
      now().war().moveCost(me, to);
    }
  }

  public Object domCost() {
    return new Interval(0.0, 0.2);
  }

  public String desCost() {
    return "Cost of fighting, in utility per month";
  }

  public double getHaste() {
    return now().haste(me);
  }

  public void setHaste(double to) {
    if (InspectorSlider.moved(getHaste(), to, 10)) {
      now().moveHaste(me, to);
    }
  }

  public Object domHaste() {
    return new Interval(0.01, 10.0);
  }

  public String desHaste() {
    return "Factor on e, how early it concedes";
  }

  /** All pressure on it. */
  public double getPressure() {
    return now().outside().pressureOn(me);
  }

  public String desPressure() {
    return "Pressure that acts on it now, in utility";
  }
}
