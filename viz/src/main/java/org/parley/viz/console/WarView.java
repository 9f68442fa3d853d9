package org.parley.viz.console;

import java.util.function.Supplier;
import org.parley.negotiation.NegotiationModel;

/** The war around the table, as an inspector sees and changes it. */
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
}
