package org.parley.viz.console;

import java.util.function.Supplier;
import org.parley.compiled.CompiledMediator;
import org.parley.negotiation.NegotiationModel;
import sim.util.Interval;

/** A mediator as an inspector sees and changes it. */
public final class MediatorView {
  private final Supplier<NegotiationModel> model;
  private final CompiledMediator mediator;

  MediatorView(Supplier<NegotiationModel> model, CompiledMediator mediator) {
    this.model = model;
    this.mediator = mediator;
  }

  public double getLeverage() {
    return model.get().situation().number(mediator.leverage());
  }

  public void setLeverage(double to) {
    if (InspectorSlider.moved(getLeverage(), to, 0.2)) {
      model.get().situation().moveNumber(mediator.leverage(), Math.max(0, to));
    }
  }

  public Object domLeverage() {
    return new Interval(0.0, 0.2);
  }

  public String desLeverage() {
    return "Side payments and penalties of a directive one, in utility";
  }

  public double getCarrots() {
    return model.get().situation().number(mediator.carrots());
  }

  public void setCarrots(double to) {
    if (InspectorSlider.moved(getCarrots(), to, 1)) {
      model.get().situation().moveNumber(mediator.carrots(), Math.max(0, Math.min(1, to)));
    }
  }

  public Object domCarrots() {
    return new Interval(0.0, 1.0);
  }

  public String desCarrots() {
    return "Share of the leverage that is paid for signing";
  }

  /** Fixed once the talks have begun. */
  public double getFacilitation() {
    return model.get().situation().number(mediator.facilitation());
  }

  public String desFacilitation() {
    return "By how much it lessens misreading and walk-outs; fixed when the talks begin";
  }
}
