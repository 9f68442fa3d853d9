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
        ConsentLevers,
        FrameLevers,
        OtherNumberLevers,
        MechanismLevers {

  /** The levers of this kind. */
  List<Lever> of(Scenario scenario, LeverWords words);
}
