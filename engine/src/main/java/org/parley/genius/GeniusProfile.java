package org.parley.genius;

import java.util.Locale;
import java.util.Optional;

/** Reads what a party wants from a Genius profile file, {@code <utility_space>}. */
final class GeniusProfile {
  private GeniusProfile() {}

  /** The profile that a file describes, on the issues of a domain. */
  static PreferenceProfile read(NegotiationDomain domain, String file, XmlElement root)
      throws UnreadableDomain {
    if (root.name().equals("negotiation_template")) {
      throw root.problem("this is a domain\n    expected a profile, which has a <utility_space>");
    }
    ProfileDraft draft = new ProfileDraft(domain, file);
    String type = root.attribute("type").orElse("linear").toLowerCase(Locale.ROOT);
    if (type.equals("constraint") || anywhere(root, "rules").isPresent()) {
      GeniusConstraints.read(draft, anywhere(root, "rules").orElse(root));
    } else if (type.equals("nonlinear") || anywhere(root, "ufun").isPresent()) {
      GeniusRectangles.read(draft, anywhere(root, "utility").orElse(root));
    } else {
      GeniusAdditive.read(draft, root);
    }
    leaveOut(draft, root);
    double reservation = number(root, "reservation").orElse(0.0);
    if (reservation < 0 || reservation > 1) {
      draft.note("its reservation value " + reservation + " is outside [0,1]");
    }
    return draft.profile(reservation, discount(draft, number(root, "discount_factor").orElse(1.0)));
  }

  /** Says what the file holds beyond the worth of deals. */
  private static void leaveOut(ProfileDraft draft, XmlElement root) {
    boolean unsure =
        anywhere(root, "comparisons").isPresent() || anywhere(root, "errors").isPresent();
    if (unsure) {
      draft.note("how unsure the party is of its own wishes was left out: it knows them here");
    }
    if (root.all().anyMatch(e -> e.name().equals("item") && e.attribute("cost").isPresent())) {
      draft.note("costs of values were left out, since utilities do not count them");
    }
    if (root.all().anyMatch(GeniusProfile::isDescribed)) {
      draft.note("descriptions of issues and values were left out");
    }
  }

  private static boolean isDescribed(XmlElement element) {
    return element.attribute("description").filter(d -> !d.isBlank()).isPresent();
  }

  private static double discount(ProfileDraft draft, double written) {
    if (written > 0 && written <= 1) {
      return written;
    }
    draft.note("the discount " + written + " is outside (0,1] and counts as 1, as in Genius");
    return 1;
  }

  private static Optional<Double> number(XmlElement root, String name) throws UnreadableDomain {
    Optional<XmlElement> element = anywhere(root, name);
    return element.isPresent() ? Optional.of(element.get().number("value")) : Optional.empty();
  }

  private static Optional<XmlElement> anywhere(XmlElement root, String name) {
    return root.all().filter(e -> e.name().equals(name)).findFirst();
  }
}
