package org.parley.scenario;

/**
 * A bonus or a penalty for a combination of options.
 *
 * @param id short name, unique in its delegation
 * @param when the combination
 * @param bonus what it adds, in utility; negative for a penalty
 * @param origin where it comes from
 */
public record Linkage(String id, DealCondition when, UncertainNumber bonus, ValueOrigin origin) {}
