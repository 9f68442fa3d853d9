package org.parley.viz.document;

/**
 * A work that a page refers to.
 *
 * @param label by which the text refers to it
 * @param address where it lies; may be empty
 * @param more author, date and remarks, to follow the title; may be empty
 */
public record PageReference(String label, String title, String address, String more) {
  /** Whether its address is one of the web. */
  public boolean isLink() {
    return address.matches("(?i)https?://.*");
  }

  /** All that is said of it. */
  public String whole() {
    return label + ": " + title + more;
  }
}
