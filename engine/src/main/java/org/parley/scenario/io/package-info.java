/**
 * The scenario language: text to {@link org.parley.scenario.Scenario} or every problem at once, and
 * back. What keys there are, with their types, ranges and defaults, is declared once, in {@code
 * Grammar}; checks, the JSON Schema and the tables of the guide follow from it.
 *
 * <p>The way of a text: YAML to a tree of nodes with places ({@code YamlText}); shorthand written
 * out ({@code ShorthandExpansion}); origins noted ({@code OriginNotes}); laid over what it extends
 * ({@code Layers}); settings applied ({@code SettingChanges}); checked against the grammar ({@code
 * GrammarChecker}); bound to records ({@code Binder}); and checked as a whole ({@code
 * ScenarioRules}).
 */
package org.parley.scenario.io;
