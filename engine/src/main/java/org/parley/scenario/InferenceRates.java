package org.parley.scenario;

import java.io.Serializable;

/**
 * What everybody at the table takes signs for: how much an offer tells of wishes, a refusal and an
 * own offer of red lines, and how far estimates are thought to be off.
 *
 * @param moved eta: fall of the logarithm of an issue's weight, as others see it, when an offer
 *     gives way on it at the start of the talks; by exp(-eta (1 - t)) at time t
 * @param told in [0,1]: share of that fall on an issue whose wish a paper stated
 * @param citedIfReal in [0,1]: chance that a refusal names a line that is hard, as the others think
 * @param citedIfBluff in [0,1]: chance that it names one that is soft; bluffers do so, and the
 *     others think so
 * @param offeredIfReal in [0,1]: chance that the owner of a hard line offers across it, as the
 *     others think: an error
 * @param error sigma: spread of the error of an estimated value of who misreads as usual, in
 *     utility
 */
public record InferenceRates(
    UncertainNumber moved,
    UncertainNumber told,
    UncertainNumber citedIfReal,
    UncertainNumber citedIfBluff,
    UncertainNumber offeredIfReal,
    UncertainNumber error)
    implements Serializable {
  public static final Default MOVED =
      new Default(0.2, "assumed: five times given way, a third of the weight is left");

  public static final Default TOLD =
      new Default(0.25, "assumed: who said what it wants is believed more than its offers");

  public static final Default CITED_IF_REAL =
      new Default(0.95, "assumed: who means a line says so");

  public static final Default CITED_IF_BLUFF =
      new Default(0.5, "assumed: a bluffer cites half of the time");

  public static final Default OFFERED_IF_REAL = new Default(0.01, "assumed: an error");

  public static final Default ERROR = new Default(0.06, "assumed: a sixteenth of the scale");

  private static final String PATH = "talks.inference.";

  /** The usual ones. */
  public static InferenceRates usual() {
    return new InferenceRates(
        MOVED.at(PATH + "moved"),
        TOLD.at(PATH + "told"),
        CITED_IF_REAL.at(PATH + "cited_if_real"),
        CITED_IF_BLUFF.at(PATH + "cited_if_bluff"),
        OFFERED_IF_REAL.at(PATH + "offered_if_real"),
        ERROR.at(PATH + "error"));
  }
}
