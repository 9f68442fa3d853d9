package org.parley.explain;

import org.parley.bargaining.CountResult;

/**
 * What the alternative of a delegation rules out.
 *
 * @param who the delegation
 * @param baseline B, what it has without a deal, in utility
 * @param declared whether that is a declared worth, so that as much is enough
 * @param excludes full texts that do not give it enough
 * @param only deals that give it too little and would be in the zone of possible agreement if it
 *     took them
 */
public record AlternativeFigures(
    String who, double baseline, boolean declared, CountResult excludes, CountResult only) {}
