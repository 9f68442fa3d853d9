package org.parley.lab.lever;

import java.util.List;
import org.parley.scenario.Scenario;

/** A kind of lever: finds those of its kind that a scenario offers. */
sealed interface LeverKind
    permits RedLineLevers,
        MandateLevers,
        LeaderLevers,
        HomeLevers,
        FightingLevers,
        TrustLevers,
        PaperLevers,
        TacticLevers,
        MediatorLevers,
        PressureLevers,
        GuaranteeLevers,
        SpoilerLevers,
        FrameLevers,
        OtherNumberLevers,
        MechanismLevers {

  /** All kinds, in the order in which their levers are listed. */
  List<LeverKind> ALL =
      List.of(
          new RedLineLevers(),
          new MandateLevers(),
          new LeaderLevers(),
          new HomeLevers(),
          new FightingLevers(),
          new TrustLevers(),
          new PaperLevers(),
          new TacticLevers(),
          new MediatorLevers(),
          new PressureLevers(),
          new GuaranteeLevers(),
          new SpoilerLevers(),
          new FrameLevers(),
          new OtherNumberLevers(),
          new MechanismLevers());

  /** The levers of this kind. */
  List<Lever> of(Scenario scenario, LeverWords words);
}
