package org.parley.lab.io;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.ensemble.OutcomeLabels;
import org.parley.goal.StatedGoal;
import org.parley.lab.design.ExperimentDesign;
import org.parley.lab.design.Factor;
import org.parley.lab.design.FactorGroups;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.lab.sweep.SweepPlan;
import org.parley.lab.sweep.TalksSource;

/**
 * A sweep file.
 *
 * @param name short name, from the file's
 * @param question what is asked, in words; may be empty
 * @param scenarios at least one
 * @param factors the parameters
 * @param groups parameters that move together
 * @param design which points
 * @param replications runs per point
 * @param stated the measures that the file names; none if it leaves the question to the scenario
 * @param goals what is asked besides: goals from the command line or, if the file names no measure,
 *     those of the first scenario, or, if it states none, those to choose from
 * @param every rounds between two looks at a run; 0 for none
 * @param seed seed of designs and runs
 * @param inputs SHA-256 of every file that was read, by name
 */
public record SweepFile(
    String name,
    String question,
    List<ExperimentArm> scenarios,
    List<Factor> factors,
    FactorGroups groups,
    ExperimentDesign design,
    ReplicationPlan replications,
    List<RunMeasure> stated,
    List<OutcomeLabels.Sought> goals,
    int every,
    long seed,
    Map<String, String> inputs) {
  public SweepFile {
    scenarios = List.copyOf(scenarios);
    factors = List.copyOf(factors);
    stated = List.copyOf(stated);
    goals = List.copyOf(goals);
  }

  /** The same with goals asked for, the first is the question; as it is if there are none. */
  public SweepFile asking(List<StatedGoal> asked) {
    return asked.isEmpty()
        ? this
        : new SweepFile(
            name,
            question,
            scenarios,
            factors,
            groups,
            design,
            replications,
            stated,
            scenarios.get(0).talks(seed, asked).frame().goals(),
            every,
            seed,
            inputs);
  }

  /** Goals first, then the measures that the file names. */
  public List<RunMeasure> measures() {
    return Stream.concat(goals.stream().map(g -> new RunMeasure(g.spelled())), stated.stream())
        .distinct()
        .toList();
  }

  /** What is to be done. */
  public SweepPlan plan() {
    return new SweepPlan(
        name,
        scenarios.stream().map(ExperimentArm::id).toList(),
        factors.stream().map(Factor::path).toList(),
        design.points(factors),
        replications,
        measures().stream().map(RunMeasure::name).toList(),
        every,
        seed,
        inputs);
  }

  /** Where the runs come from; serializable, so that it can be used on other machines too. */
  public TalksSource stage() {
    return new FileTalksSource(
        scenarios.stream().map(arm -> arm.talks(seed).frame()).toList(),
        scenarios.stream().map(ExperimentArm::source).toList(),
        factors.stream().map(Factor::path).toList(),
        seed);
  }
}
