package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a delegation wishes on one issue.
 *
 * @param issue id of the issue
 * @param want id of the option it wants most
 * @param weight how much the issue weighs for it, at least 0; weights of a delegation are
 *     normalised to sum 1 unless the talks say {@code weights: as-given}
 * @param values value in [0,1] of options by id, where stated; the wanted option has 1 unless
 *     stated otherwise, and what is not stated is interpolated
 * @param broken value in [0,1] of an agreed option that the others do not keep
 * @param origin where the wish itself comes from
 */
public record Demand(
    String issue,
    String want,
    UncertainNumber weight,
    Map<String, UncertainNumber> values,
    UncertainNumber broken,
    ValueOrigin origin) {
  public Demand {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
