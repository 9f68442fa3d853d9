package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
  private static final String RECORDED =
      """
      id,part,p1_oil,p1_salt,p2_oil,p2_salt,n_oil,n_salt,away_1,away_2,end,one_gets_oil,one_gets_salt
      a,t,4,1,1,2,2,4,0,0,agreement,2,0
      b,t,4,1,1,2,2,4,0,0,walk-away,,
      c,t,2,1,2,1,2,4,1,1,agreement,1,2
      d,s,2,1,2,1,2,4,1,1,agreement,1,2
      """;

  @TempDir private Path folder;

  @Test
  void scoresRecordedTalks() throws IOException {
    JsonObject told = json("backtest", write(RECORDED), "--json");
    assertThat(told.get("talks").getAsInt()).isEqualTo(4);
    JsonObject losses = told.getAsJsonObject("log_loss");
    assertThat(losses.keySet()).contains("parley", "uniform", "logit-three");
    JsonObject uniform = losses.getAsJsonObject("uniform");
    assertThat(uniform.get("mean").getAsDouble()).isCloseTo(Math.log(16), within(1e-6));
    assertThat(uniform.get("se").getAsDouble()).isZero();
    assertThat(told.getAsJsonArray("cases").get(1).getAsJsonObject().get("case").getAsString())
        .isEqualTo("b");
    assertThat(told.get("fitted").isJsonNull()).isTrue();
  }

  @Test
  void fitsToSomeAndScoresTheOthers() throws IOException {
    JsonObject told = json("backtest", write(RECORDED), "--fit", "--train", "part=t", "--json");
    assertThat(told.get("talks").getAsInt()).isEqualTo(1);
    assertThat(told.getAsJsonObject("fitted").keySet())
        .containsExactly("precision", "regard", "inequity", "heated", "tremble", "break_off");
    assertThat(told.getAsJsonObject("log_loss").has("parley-fitted")).isTrue();
  }

  @Test
  void forecastsWhatNobodyRecorded() throws IOException {
    String file = write("id,p1_oil,p2_oil\nx,1,2\n");
    JsonObject talk =
        json("backtest", file, "--json").getAsJsonArray("forecasts").get(0).getAsJsonObject();
    double sum = talk.get("walk_away").getAsDouble();
    for (var division : talk.getAsJsonArray("divisions")) {
      sum += division.getAsJsonObject().get("probability").getAsDouble();
    }
    assertThat(sum).isCloseTo(1, within(1e-7));
    assertThat(InProcess.parley("backtest", file).out())
        .startsWith(file + ": 1 talk without a recorded end\n  x: somebody walks away");
  }

  /** Other kinds, other numbers of units and points in every talk, nothing for walking away. */
  @Test
  void bearsACollectionOfAnotherKind() throws IOException {
    String file =
        write(
            """
            note,n_Book,n_hat,n_ball_2,p1_Book,p1_hat,p1_ball_2,p2_Book,p2_hat,p2_ball_2,away_1,away_2,end,one_gets_Book,one_gets_hat,one_gets_ball_2,id
            "a, b",1,2,3,10,0,0,1,3,1,0,0,agreement,1,0,0,first
            ,2,1,2,1,6,1,0,4,3,0,0,agreement,2,1,0,second
            ,1,4,1,4,1,2,2,2,0,0,0,walk-away,,,,third
            ,2,2,1,0.5,4,1,3,1,2,0,0,agreement,0,2,0,fourth
            """);
    JsonObject told = json("backtest", file, "--fit", "--json");
    assertThat(told.get("talks").getAsInt()).isEqualTo(4);
    double uniform =
        (Math.log(2 * 3 * 4 + 1)
                + Math.log(3 * 2 * 3 + 1)
                + Math.log(2 * 5 * 2 + 1)
                + Math.log(3 * 3 * 2 + 1))
            / 4;
    JsonObject losses = told.getAsJsonObject("log_loss");
    assertThat(losses.getAsJsonObject("uniform").get("mean").getAsDouble())
        .isCloseTo(uniform, within(1e-6));
    assertThat(losses.getAsJsonObject("parley").get("mean").getAsDouble()).isLessThan(uniform);
    assertThat(told.getAsJsonObject("brier").has("parley-fitted")).isTrue();
    JsonObject course = told.getAsJsonObject("course_loss");
    assertThat(course.getAsJsonObject("walk_away").keySet())
        .containsExactly("parley", "parley-fitted", "base-rate");
    assertThat(course.getAsJsonObject("proposals").keySet()).isEmpty();
  }

  @Test
  void othersTeachWithoutBeingScored() throws IOException {
    Path history =
        Path.of(System.getProperty("parley.root", "."), "scenarios/history").toAbsolutePath();
    String talks = history.resolve("jamaica-2017.yaml").toString();
    String teacher = history.resolve("ganges-1996.yaml").toString();
    JsonObject told = json("backtest", talks, "--runs", "20", "--json", "--teach", teacher);
    assertThat(told.getAsJsonArray("cases")).hasSize(1);
    assertThat(told.getAsJsonObject("mean_log").keySet())
        .contains("parley", "parley_tempered", "open_or_compromise");
    JsonObject log = told.getAsJsonObject("mean_log").getAsJsonObject("parley");
    assertThat(log.get("low").isJsonNull()).as("one talk has no interval").isTrue();
    InProcess table = InProcess.parley("backtest", talks, "--teach", write(RECORDED));
    assertThat(table.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(table.err()).contains("--teach takes scenarios");
  }

  @Test
  void refusesWhatIsWrong() throws IOException {
    InProcess broken = InProcess.parley("backtest", write(RECORDED.replace("b,t,4", "b,t,four")));
    assertThat(broken.exit()).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("t.csv:3:5: p1_oil: 'four' cannot stand here");
    InProcess column = InProcess.parley("backtest", write(RECORDED), "--train", "split=t");
    assertThat(column.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(column.err()).contains("--train names a column that").contains("has not: split");
  }

  @Test
  void aTournamentPrintsTables() throws IOException {
    Path domains =
        Path.of(System.getProperty("parley.root", "."), "engine/src/test/resources/domains");
    String files =
        domains.resolve("picnic.json")
            + ","
            + domains.resolve("ann.json")
            + ","
            + domains.resolve("bob.json");
    Path csv = folder.resolve("games.csv");
    InProcess played =
        InProcess.parley(
            "tournament",
            files,
            "--tactics",
            "micro,time:0.5",
            "--rounds",
            "50",
            "--csv",
            csv.toString(),
            "--json");
    assertThat(played.exit()).as(played.err()).isEqualTo(ExitCodes.DONE);
    JsonObject told = JsonParser.parseString(played.out()).getAsJsonObject();
    assertThat(told.get("games").getAsInt()).isEqualTo(8);
    assertThat(told.getAsJsonArray("scores")).hasSize(2);
    assertThat(told.getAsJsonObject("against").getAsJsonObject("micro").keySet())
        .containsExactly("micro", "time:0.5");
    assertThat(Files.readAllLines(csv)).hasSize(9);
    assertThat(InProcess.parley("tournament", "no-such-folder").exit())
        .isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(InProcess.parley("tournament", files, "--tactics", "x").exit())
        .isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void evidenceIsOfNamedTalksOrOfAll() {
    assertThat(InProcess.parley("evidence").exit()).isEqualTo(ExitCodes.USAGE);
    String talks = Path.of(System.getProperty("parley.root", "."), "scenarios/orchard.yaml") + "";
    InProcess page = InProcess.parley("evidence", talks, "--runs", "5");
    assertThat(page.exit()).as(page.err()).isEqualTo(ExitCodes.DONE);
    assertThat(page.out())
        .contains("parley evidence " + talks + " --runs 5 --seed 1")
        .contains("## What each mechanism does")
        .contains("`effects.all`");
    InProcess nowhere = InProcess.parley("evidence", "--all", "--library", "no-such-folder");
    assertThat(nowhere.exit()).isNotEqualTo(ExitCodes.DONE);
  }

  private String write(String text) throws IOException {
    return Files.writeString(folder.resolve("t.csv"), text).toString();
  }

  private static JsonObject json(String... arguments) {
    InProcess told = InProcess.parley(arguments);
    assertThat(told.exit()).as(told.err()).isEqualTo(ExitCodes.DONE);
    return JsonParser.parseString(told.out()).getAsJsonObject();
  }
}
