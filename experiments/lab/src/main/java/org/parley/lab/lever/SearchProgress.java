package org.parley.lab.lever;

/** Counts the runs that a search makes. */
final class SearchProgress {
  private final long planned;
  private final LeverSearch.Listener listener;
  private long done;

  SearchProgress(long planned, LeverSearch.Listener listener) {
    this.planned = planned;
    this.listener = listener;
  }

  void made(long more) {
    done += more;
    listener.progress(done, Math.max(planned, done));
  }
}
