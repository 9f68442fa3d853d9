package org.parley.scenario;

/**
 * A combination of options that makes no sense, whoever might want it: no text may hold it.
 *
 * @param id short name, unique in the scenario
 * @param options the combination
 */
public record ImpossibleCombination(String id, DealCondition options) {}
