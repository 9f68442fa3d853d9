package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A party at the table.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param head who leads it
 * @param rank the rank of its head, in words
 * @param brief who it is, in a paragraph: public
 * @param own what only those in its role read
 * @param place its place at the table: its votes, and when it is there
 * @param mandate up to which level it signs itself
 * @param papers when it hands over its paper
 * @param demands its wishes, at most one per issue
 * @param redLines what it will never accept
 * @param linkages combinations that it likes or dislikes beyond their parts
 * @param alternative what it has without a deal
 * @param fighting what going on fighting is to it; empty if it does not fight
 * @param trust by id of another delegation, in [0,1]: how likely that one keeps what it signs
 * @param disputes by id of another delegation, in [0,1]: how far it denies that one's right to sign
 * @param tactic how it negotiates
 * @param leaders how much of the best its leaders hold out for, in [0,1]
 * @param instructed in [0,1]: how far it errs about what its leaders and those at home ask; 0 knows
 *     it, 1 knows nothing
 * @param hope kappa in [0,1]: how much of what a leaders' meeting could bring it counts
 * @param constituencies those at home who must approve
 * @param power what it can bring to bear, for forecasts that weigh positions; above 0
 * @param prospect in [0,1]: how much of what a first step opens it counts
 */
public record Delegation(
    String id,
    String title,
    String head,
    String rank,
    String brief,
    PrivateBrief own,
    TablePlace place,
    AuthorityLevel mandate,
    PaperTiming papers,
    List<Demand> demands,
    List<RedLine> redLines,
    List<Linkage> linkages,
    Alternative alternative,
    Optional<FightingValue> fighting,
    Map<String, UncertainNumber> trust,
    Map<String, UncertainNumber> disputes,
    Tactic tactic,
    UncertainNumber leaders,
    UncertainNumber instructed,
    UncertainNumber hope,
    List<Constituency> constituencies,
    UncertainNumber power,
    UncertainNumber prospect) {
  public Delegation {
    demands = List.copyOf(demands);
    redLines = List.copyOf(redLines);
    linkages = List.copyOf(linkages);
    constituencies = List.copyOf(constituencies);
    trust = Collections.unmodifiableMap(new LinkedHashMap<>(trust));
    disputes = Collections.unmodifiableMap(new LinkedHashMap<>(disputes));
  }

  /** Its demand on an issue, if it has one. */
  public Optional<Demand> demandOn(String issue) {
    return demands.stream().filter(d -> d.issue().equals(issue)).findFirst();
  }
}
