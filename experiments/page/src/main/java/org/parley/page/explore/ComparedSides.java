package org.parley.page.explore;

import java.util.List;
import org.parley.scenario.io.ScenarioSetting;

/** Base and changed talks of a question, with their runs. */
record ComparedSides(TalksSide base, TalksSide now, List<ScenarioSetting> settings) {}
