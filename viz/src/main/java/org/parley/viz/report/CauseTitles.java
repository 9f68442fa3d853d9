package org.parley.viz.report;

import java.util.Map;

/** The causes for which runs miss a goal, in a few words each. */
public final class CauseTitles {
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("no-text", "Nothing could bring it any more"),
          Map.entry("prefers-no-deal", "Somebody prefers no deal"),
          Map.entry("no-room", "Red lines leave no room"),
          Map.entry("leaders", "Leaders ask for more than there is"),
          Map.entry("home", "It would fail at home"),
          Map.entry("offered-and-refused", "Tabled and refused"),
          Map.entry("never-offered", "A side held out"),
          Map.entry("not-found", "Nobody found it"),
          Map.entry("signed-away", "Something else was signed"),
          Map.entry("misread", "A side misjudged what would pass"),
          Map.entry("time", "Out of time"),
          Map.entry("reached", "Reached"));

  private CauseTitles() {}

  /** The title of a cause. */
  public static String of(String cause) {
    return TITLES.get(cause);
  }
}
