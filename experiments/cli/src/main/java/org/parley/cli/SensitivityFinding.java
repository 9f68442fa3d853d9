package org.parley.cli;

import org.parley.lab.sensitivity.SensitivityAnalysis;

/**
 * The analysis of a figure in a scenario.
 *
 * @param method what the design is for
 */
record SensitivityFinding(
    String scenario, String measure, String method, SensitivityAnalysis result) {}
