package org.parley.explain;

import org.parley.bargaining.CountResult;
import org.parley.scenario.AuthorityLevel;

/**
 * What lies above a delegation's mandate, so that its leaders would have to sign.
 *
 * @param who the delegation
 * @param mandate up to which level it signs itself
 * @param above full texts above it
 * @param zopa deals of the zone of possible agreement that it can sign itself
 */
public record MandateFigures(
    String who, AuthorityLevel mandate, CountResult above, CountResult zopa) {}
