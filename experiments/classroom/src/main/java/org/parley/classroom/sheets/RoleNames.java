package org.parley.classroom.sheets;

import java.util.Locale;
import org.parley.scenario.Scenario;

/** Names of roles in names of files, on any machine. */
final class RoleNames {
  private RoleNames() {}

  /** The id of a delegation, or its number if the id is not plain or not alone. */
  static String of(Scenario scenario, int delegation) {
    String own = scenario.delegations().get(delegation).id();
    long alike = scenario.delegations().stream().filter(d -> d.id().equalsIgnoreCase(own)).count();
    return plain(own, alike, delegation);
  }

  /** The same of a mediator. */
  static String ofMediator(Scenario scenario, int mediator) {
    String own = scenario.mediators().get(mediator).id();
    long alike = scenario.mediators().stream().filter(m -> m.id().equalsIgnoreCase(own)).count();
    return plain(own, alike, mediator);
  }

  private static String plain(String own, long alike, int index) {
    String id = own.toLowerCase(Locale.ROOT);
    boolean isPlain = id.matches("[a-z0-9_]+(-[a-z0-9_]+)*");
    return isPlain && alike == 1 ? id : Integer.toString(index + 1);
  }
}
