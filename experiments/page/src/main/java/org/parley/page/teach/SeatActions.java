package org.parley.page.teach;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.classroom.seat.DealAppraisal;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.sheets.DelegationStandpoint;
import org.parley.classroom.sheets.GeneralBriefing;
import org.parley.classroom.sheets.RoleSheet;
import org.parley.classroom.words.UtilityPoints;
import org.parley.negotiation.DealProspect;
import org.parley.page.http.RefusedRequest;
import org.parley.viz.report.ScenarioLabels;

/** What a seat may ask for and do; each call names the seat by its key alone. */
public final class SeatActions {
  private final ClassHall hall;
  private final AttemptLimit limit = new AttemptLimit();

  /** Seats in a hall. */
  public SeatActions(ClassHall hall) {
    this.hall = hall;
  }

  /**
   * The seat of a token. Nobody guesses one, so wrong ones are not counted: a browser that kept an
   * old one must not lock out those who share its address.
   *
   * @throws RefusedRequest if it is no seat's
   */
  public SeatKey seat(String token) {
    SeatKey seat =
        hall.seatOf(token)
            .orElseThrow(() -> new RefusedRequest(403, "you have no seat: join with the code"));
    hall.present(seat.exercise(), seat.group(), seat.delegation());
    return seat;
  }

  private Exercise byCode(String code, String address) {
    limit.check(address, hall.now());
    return hall.byCode(code)
        .orElseThrow(
            () -> {
              limit.missed(address);
              return new RefusedRequest(404, "there is no class with this code");
            });
  }

  /** The seats of a class: which are free, and nothing about those who hold the others. */
  public Map<String, Object> seats(String code, String address) {
    Exercise exercise = byCode(code, address);
    synchronized (hall) {
      ScenarioLabels names = ScenarioLabels.withUnits(exercise.scenario());
      List<Map<String, Object>> free = new ArrayList<>();
      for (int g = 0; g < exercise.groups(); g++) {
        for (int d = 0; d < exercise.scenario().delegations().size(); d++) {
          if (exercise.seat(g, d).isFree()) {
            free.add(
                Map.of(
                    "group",
                    g,
                    "delegation",
                    d,
                    "title",
                    SeatViewBuilder.groupName(g)
                        + ": "
                        + names.delegation(exercise.scenario().delegations().get(d).id())));
          }
        }
      }
      return Map.of("title", exercise.settings().title(), "free", free);
    }
  }

  /**
   * Takes a seat; returns its token.
   *
   * @param held token of a seat that the browser holds already; null if it holds none. A browser
   *     that asks twice keeps its seat
   */
  public String join(
      String code,
      String name,
      int group,
      int delegation,
      boolean research,
      String held,
      String address) {
    Exercise exercise = byCode(code, address);
    boolean again = hall.seatOf(held).filter(s -> s.exercise().equals(exercise.id())).isPresent();
    String token = again ? held : hall.join(exercise, name, group, delegation, research);
    hall.settle(exercise.id());
    return token;
  }

  /** The view of a seat. */
  public Object view(SeatKey seat) {
    SeatView view;
    synchronized (hall) {
      Exercise exercise = hall.exercise(seat.exercise());
      boolean anew = hall.byCode(exercise.code()).filter(e -> e != exercise).isPresent();
      view =
          SeatViewBuilder.of(
              exercise,
              seat.group(),
              seat.delegation(),
              hall.now(),
              anew ? "/join?code=" + exercise.code() : "");
    }
    hall.settle(seat.exercise());
    return view;
  }

  /** Waits for a change; see {@link ClassHall#await}. */
  public long await(SeatKey seat, long known, long millis) throws InterruptedException {
    hall.present(seat.exercise(), seat.group(), seat.delegation());
    return ClassHall.await(hall.exercise(seat.exercise()).group(seat.group()), known, millis);
  }

  /** Decides. */
  public void decide(SeatKey seat, String turn, String request, JsonObject move) {
    hall.decide(seat, turn, request, move);
  }

  /** Writes a message to all of the group, or to some. */
  public void message(SeatKey seat, List<Integer> to, String text) {
    Exercise exercise = hall.exercise(seat.exercise());
    int parties = exercise.scenario().delegations().size();
    if (to.stream().anyMatch(d -> d == null || d < 0 || d >= parties)) {
      throw new RefusedRequest(422, "there is no such delegation");
    }
    hall.message(exercise, seat.group(), seat.delegation(), to, text);
  }

  /** Goes aside with some of the group. */
  public void caucus(SeatKey seat, List<Integer> with) {
    hall.caucus(seat, with);
  }

  /** What a text would be worth to the seat if it were tabled now, and what speaks against it. */
  public Map<String, Object> weigh(SeatKey seat, List<Integer> options) {
    synchronized (hall) {
      Exercise exercise = hall.exercise(seat.exercise());
      GroupTalks group = exercise.group(seat.group());
      SeatedState.Awaiting awaiting = group.seenBy(seat.delegation());
      if (awaiting == null) {
        throw new RefusedRequest(409, "nothing is asked of you now");
      }
      int[] deal = checked(group, options);
      DealProspect prospect = awaiting.prospect(deal);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("worth", UtilityPoints.of(prospect.value()));
      answer.put("needs", UtilityPoints.of(prospect.reservation()));
      DealAppraisal appraisal = new DealAppraisal(group.talks().talks(), awaiting);
      answer.put("remarks", appraisal.remarks(prospect));
      answer.put("objections", appraisal.objections(prospect));
      return answer;
    }
  }

  private static int[] checked(GroupTalks group, List<Integer> options) {
    int issues = group.scenario().issues().size();
    if (options.size() != issues) {
      throw new RefusedRequest(422, "one option for each of the " + issues + " issues is needed");
    }
    int[] deal = new int[issues];
    for (int i = 0; i < issues; i++) {
      Integer option = options.get(i);
      if (option == null
          || option < 0
          || option >= group.scenario().issues().get(i).options().size()) {
        throw new RefusedRequest(422, "there is no such option");
      }
      deal[i] = option;
    }
    return deal;
  }

  /** The seat's own role sheet, with the numbers of its group's talks. */
  public ShownPage sheet(SeatKey seat) {
    synchronized (hall) {
      GroupTalks group = hall.exercise(seat.exercise()).group(seat.group());
      return ShownPage.of(
          RoleSheet.of(
              DelegationStandpoint.ofRun(
                  group.talks().talks(),
                  group.talks().seed(),
                  group.talks().run(),
                  seat.delegation())));
    }
  }

  /** The briefing that everybody reads. */
  public ShownPage briefing(SeatKey seat) {
    synchronized (hall) {
      return ShownPage.of(GeneralBriefing.of(hall.exercise(seat.exercise()).scenario()));
    }
  }
}
