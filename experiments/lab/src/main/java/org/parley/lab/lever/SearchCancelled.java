package org.parley.lab.lever;

/** Somebody asked a search to stop. */
final class SearchCancelled extends Exception {
  private static final long serialVersionUID = 1;

  SearchCancelled() {
    super("cancelled", null, false, false);
  }
}
