package org.parley.scenario;

/**
 * What a delegation says that it will never accept. It is crossed when {@code never} holds of the
 * state after a text, and neither condition that lifts it is met.
 *
 * @param id short name, unique in its delegation
 * @param never the options, or the combination, that it excludes
 * @param unless what makes it acceptable when it stands in the same deal; empty means nothing does
 * @param unlessSettled what must be closed before the text is signed
 * @param firmness probability in [0,1] that the line is real and no bluff
 * @param price what crossing the line costs its owner in a run in which it is soft, in utility
 * @param isPrivate whether the line is kept from the others; lines are public unless marked
 * @param because the reason that the delegation gives
 * @param origin where the line comes from
 */
public record RedLine(
    String id,
    DealCondition never,
    DealCondition unless,
    SettledBefore unlessSettled,
    UncertainNumber firmness,
    UncertainNumber price,
    boolean isPrivate,
    String because,
    ValueOrigin origin) {}
