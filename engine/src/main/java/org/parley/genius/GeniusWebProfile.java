package org.parley.genius;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads what a party wants from GeniusWeb's {@code LinearAdditiveUtilitySpace}. Utilities are as
 * written; those of numbers are interpolated between the two ends given, and 0 outside them. The
 * reservation value is the utility of the reservation bid, 0 if there is none.
 */
final class GeniusWebProfile {
  private static final String SPACE = "LinearAdditiveUtilitySpace";

  private static final Set<String> ORDERINGS =
      Set.of("DefaultPartialOrdering", "SimpleLinearOrdering", "DefaultProfile");

  private final ProfileDraft draft;

  private GeniusWebProfile(ProfileDraft draft) {
    this.draft = draft;
  }

  /** The profile that a file describes, on the issues of a domain. */
  static PreferenceProfile read(NegotiationDomain domain, JsonValue json) throws UnreadableDomain {
    return new GeniusWebProfile(new ProfileDraft(domain, json.file())).read(json);
  }

  private PreferenceProfile read(JsonValue json) throws UnreadableDomain {
    for (String kind : json.object().keySet()) {
      if (ORDERINGS.contains(kind)) {
        throw json.problem(
            "a "
                + kind
                + " says which deals are better, but not by how much, and talks need how much\n"
                + "    expected a "
                + SPACE);
      }
      if (!kind.equals(SPACE)) {
        throw json.problem("'" + kind + "' is no kind of profile\n    expected a " + SPACE);
      }
    }
    JsonValue space = json.required(SPACE);
    if (space.member("domain").isPresent()) {
      sameDomain(GeniusWebDomain.read(space.required("domain")), space.required("domain"));
    }
    weigh(space.required("issueWeights"));
    evaluate(space.required("issueUtilities"));
    var bid = space.member("reservationBid");
    return draft.profile(bid.isPresent() ? worth(bid.get()) : 0, 1);
  }

  private void sameDomain(NegotiationDomain own, JsonValue at) throws UnreadableDomain {
    for (DomainIssue issue : own.issues()) {
      OptionalInt position = draft.domain.byName(issue.name());
      if (position.isEmpty()
          || !Set.copyOf(draft.issue(position.getAsInt()).values())
              .equals(Set.copyOf(issue.values()))) {
        throw at.problem(
            "the issue '"
                + issue.name()
                + "' is not the same in the domain '"
                + draft.domain.file()
                + "'");
      }
    }
  }

  private int position(JsonValue at, String issue) throws UnreadableDomain {
    OptionalInt position = draft.domain.byName(issue);
    if (position.isEmpty()) {
      throw at.problem("'" + issue + "' is no issue of the domain '" + draft.domain.file() + "'");
    }
    return position.getAsInt();
  }

  private void weigh(JsonValue weights) throws UnreadableDomain {
    for (var member : weights.object().entrySet()) {
      JsonValue weight = weights.at(member.getKey(), member.getValue());
      draft.weight[position(weights, member.getKey())] = weight.share();
    }
    for (DomainIssue issue : draft.domain.issues()) {
      if (!weights.object().has(issue.name())) {
        draft.note("it has no weight for the issue '" + issue.name() + "': 0");
      }
    }
  }

  private void evaluate(JsonValue utilities) throws UnreadableDomain {
    for (var member : utilities.object().entrySet()) {
      JsonValue utility = utilities.at(member.getKey(), member.getValue());
      int position = position(utilities, member.getKey());
      var discrete =
          utility.member("discreteutils").or(() -> memberOf(utility, "DiscreteValueSetUtilities"));
      var number =
          utility.member("numberutils").or(() -> memberOf(utility, "NumberValueSetUtilities"));
      if (discrete.isPresent()) {
        named(position, discrete.get().required("valueUtilities"));
      } else if (number.isPresent()) {
        numbers(position, number.get());
      } else {
        throw utility.problem(
            "expected one of: discreteutils, numberutils, DiscreteValueSetUtilities,"
                + " NumberValueSetUtilities");
      }
    }
    for (DomainIssue issue : draft.domain.issues()) {
      if (!utilities.object().has(issue.name())) {
        draft.note("it does not evaluate the issue '" + issue.name() + "': 0");
      }
    }
  }

  private static Optional<JsonValue> memberOf(JsonValue json, String name) {
    var member = json.element().getAsJsonObject().get(name);
    return member == null || member.isJsonNull()
        ? Optional.empty()
        : Optional.of(json.at(name, member));
  }

  private void named(int position, JsonValue utilities) throws UnreadableDomain {
    DomainIssue issue = draft.issue(position);
    boolean[] seen = new boolean[issue.values().size()];
    for (var member : utilities.object().entrySet()) {
      int v = issue.values().indexOf(member.getKey());
      if (v < 0) {
        throw utilities.problem(
            "'" + member.getKey() + "' is no value of the issue '" + issue.name() + "'");
      }
      draft.evaluation[position][v] = utilities.at(member.getKey(), member.getValue()).share();
      seen[v] = true;
    }
    for (int v = 0; v < seen.length; v++) {
      if (!seen[v]) {
        draft.note(
            "it does not evaluate '"
                + issue.values().get(v)
                + "' of the issue '"
                + issue.name()
                + "': 0");
      }
    }
  }

  private void numbers(int position, JsonValue ends) throws UnreadableDomain {
    DomainIssue issue = draft.issue(position);
    if (!issue.isRange()) {
      throw ends.problem("the issue '" + issue.name() + "' is no range of numbers in the domain");
    }
    double low = ends.required("lowValue").number().doubleValue();
    double high = ends.required("highValue").number().doubleValue();
    if (low >= high) {
      throw ends.problem("lowValue must be below highValue");
    }
    double atLow = ends.required("lowUtility").share();
    double atHigh = ends.required("highUtility").share();
    for (int v = 0; v < issue.values().size(); v++) {
      double number = issue.numbers().get(v);
      draft.evaluation[position][v] =
          number < low || number > high
              ? 0
              : atLow + (atHigh - atLow) * (number - low) / (high - low);
    }
  }

  /** The utility of a bid, which may leave issues out. */
  private double worth(JsonValue bid) throws UnreadableDomain {
    JsonValue values = bid.required("issuevalues");
    double sum = 0;
    for (var member : values.object().entrySet()) {
      int position = position(values, member.getKey());
      JsonValue value = values.at(member.getKey(), member.getValue());
      DomainIssue issue = draft.issue(position);
      int v =
          issue.isRange()
              ? issue.numbers().indexOf(value.number().doubleValue())
              : issue.values().indexOf(value.text());
      if (v < 0) {
        throw value.problem(
            "'" + value.text() + "' is no value of the issue '" + issue.name() + "'");
      }
      sum += draft.weight[position] * draft.evaluation[position][v];
    }
    return sum;
  }
}
