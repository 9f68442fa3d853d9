package org.parley.scenario;

import java.util.Optional;

/**
 * On what terms an option holds once it is signed.
 *
 * @param lasts months for which it is in force, above 0, unless it is renewed; empty means for good
 * @param event id of the event that it is made to depend on, drawn after the talks; empty means
 *     none
 * @param otherwise id of the option of the same issue that holds if the event does not come; empty
 *     means the status quo
 */
public record OptionTerms(
    Optional<UncertainNumber> lasts, Optional<String> event, Optional<String> otherwise) {
  /** In force at once and for good. */
  public static final OptionTerms NONE =
      new OptionTerms(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether it holds otherwise than at once and for good. */
  public boolean isAny() {
    return lasts.isPresent() || event.isPresent();
  }
}
