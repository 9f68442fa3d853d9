package org.parley.genius;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** A profile while its file is being read. */
final class ProfileDraft {
  final NegotiationDomain domain;
  final String file;
  final double[] weight;
  final double[][] evaluation;
  final List<PreferenceProfile.Rule> worthless = new ArrayList<>();
  final List<PreferenceProfile.Bonus> bonuses = new ArrayList<>();
  final List<ConversionNote> notes = new ArrayList<>();

  ProfileDraft(NegotiationDomain domain, String file) {
    this.domain = domain;
    this.file = file;
    int issues = domain.issues().size();
    weight = new double[issues];
    evaluation = new double[issues][];
    Arrays.setAll(evaluation, i -> new double[domain.issues().get(i).values().size()]);
  }

  void note(String what) {
    notes.add(new ConversionNote(file, what));
  }

  DomainIssue issue(int position) {
    return domain.issues().get(position);
  }

  /** Position of the issue that an element refers to by its {@code index}. */
  int position(XmlElement element) throws UnreadableDomain {
    int index = element.integer("index");
    OptionalInt position = domain.byIndex(index);
    if (position.isEmpty()) {
      throw element.problem(
          "no issue of the domain '" + domain.file() + "' has the index " + index);
    }
    return position.getAsInt();
  }

  PreferenceProfile profile(double reservation, double discount) {
    return new PreferenceProfile(
        file, weight, evaluation, worthless, bonuses, reservation, discount, notes);
  }
}
