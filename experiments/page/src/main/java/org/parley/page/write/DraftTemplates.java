package org.parley.page.write;

import java.util.List;
import java.util.Map;
import org.parley.page.write.DraftForm.FormDelegation;
import org.parley.page.write.DraftForm.FormIssue;

/** Forms to begin with. */
public final class DraftTemplates {
  private DraftTemplates() {}

  /**
   * A form to begin with.
   *
   * @param id short name
   * @param title what it is
   */
  public record DraftTemplate(String id, String title, DraftForm form) {}

  /** All of them. */
  public static List<DraftTemplate> all() {
    return List.of(
        new DraftTemplate("two-sides", "Two sides", twoSides("")),
        new DraftTemplate("mediator", "Two sides and a mediator", twoSides("formulative")),
        new DraftTemplate("six", "A class of six", six()));
  }

  private static DraftForm twoSides(String mediator) {
    return new DraftForm(
        "A new negotiation",
        "Can the two agree?",
        List.of(
            new FormIssue(
                "How much water is let through", List.of("none", "a third", "half", "all"), 0),
            new FormIssue("Who may look", List.of("nobody", "both together"), 0)),
        List.of(
            new FormDelegation("Upper side", List.of(0, 1), List.of(40.0, 60.0), Map.of()),
            new FormDelegation("Lower side", List.of(3, 1), List.of(80.0, 20.0), Map.of())),
        mediator);
  }

  private static DraftForm six() {
    List<FormIssue> issues =
        List.of(
            new FormIssue("Where to build", List.of("inland", "the old harbour", "the bay"), -1),
            new FormIssue("Who pays", List.of("the city", "both", "the state"), -1),
            new FormIssue("Jobs for the town", List.of("none", "some", "most"), 0));
    List<String> names = List.of("City", "State", "Port", "Fishers", "Builders", "Residents");
    List<List<Integer>> wants =
        List.of(
            List.of(1, 2, 1),
            List.of(0, 0, 0),
            List.of(2, 2, 1),
            List.of(0, -1, 1),
            List.of(2, -1, 0),
            List.of(1, 2, 2));
    List<List<Double>> weights =
        List.of(
            List.of(40.0, 40.0, 20.0),
            List.of(30.0, 60.0, 10.0),
            List.of(70.0, 20.0, 10.0),
            List.of(60.0, 0.0, 40.0),
            List.of(60.0, 0.0, 40.0),
            List.of(30.0, 30.0, 40.0));
    List<FormDelegation> delegations = new java.util.ArrayList<>();
    for (int d = 0; d < names.size(); d++) {
      delegations.add(new FormDelegation(names.get(d), wants.get(d), weights.get(d), Map.of()));
    }
    return new DraftForm("A new harbour", "Can six parties agree?", issues, delegations, "");
  }
}
