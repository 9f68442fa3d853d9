package org.parley.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkTableReaderTest {
  private static final String HEADER = "id,p1_oil,p2_oil,p1_salt,p2_salt,n_salt,away_1,end";

  @Test
  void findsColumnsByNameAndFillsWhatIsMissing() {
    TalkTable table = read("id,end,p2_a,p1_a,one_gets_a,other\nx,agreement,2,1.5,2,?\n");
    TalkRecord talk = table.talks().get(0);
    assertThat(talk.pie())
        .isEqualTo(new SharedPie(List.of("a"), List.of(3), List.of(1.5), List.of(2.0), 5, 5));
    assertThat(talk.end()).contains(new TalkEnd.Agreement(List.of(2)));
  }

  @Test
  void readsUnitsAndWhatWalkingAwayGives() {
    TalkTable table = read("id,p1_a,p2_a,n_a,away_1,away_2\nx,1,2,7,0,-1.5\n");
    TalkRecord talk = table.talks().get(0);
    assertThat(talk.pie().units()).containsExactly(7);
    assertThat(talk.pie().awayFirst()).isZero();
    assertThat(talk.pie().awaySecond()).isEqualTo(-1.5);
    assertThat(talk.end()).isEmpty();
  }

  @Test
  void saysWhatColumnIsLost() {
    assertThat(problems("id,p1_oil,p1_salt,p2_oil\nx,1,2,3\n"))
        .containsExactly(
            "t.csv:1:1: there is no column 'p2_salt'\n"
                + "    expected points of a unit of salt to the second in a column of that name");
    assertThat(problems("id,p1_oil,p2_oil,end\nx,1,2,agreement\n"))
        .containsExactly(
            "t.csv:1:1: there is no column 'one_gets_oil'\n"
                + "    expected units of oil that the first gets in a column of that name");
    assertThat(problems("id,p1_oil,p2_oil,n_sald\nx,1,2,3\n").get(0))
        .startsWith("t.csv:1:18: column 'n_sald' has no 'p1_sald'");
  }

  @Test
  void saysWhichCellIsWrong() {
    assertThat(
            problems(
                HEADER
                    + ",one_gets_oil,one_gets_salt\n"
                    + "a,1,2,3,x,4,5,agreement,1,1\n"
                    + "b,1,2,3,4,2,5,agreement,4,3\n"
                    + "c,1,2,3,4,2,5,agreed,1,1\n"
                    + "d,1,2,3\n"))
        .containsExactly(
            "t.csv:2:9: p2_salt: 'x' cannot stand here\n"
                + "    expected a number of points, at least 0",
            "t.csv:3:25: one_gets_oil: '4' cannot stand here\n"
                + "    expected a whole number from 0 to 3",
            "t.csv:3:27: one_gets_salt: '3' cannot stand here\n"
                + "    expected a whole number from 0 to 2",
            "t.csv:4:15: end: 'agreed' is no end of a talk\n"
                + "    expected agreement or walk-away, or nothing if nobody recorded it",
            "t.csv:5:1: 4 cells in this line\n"
                + "    expected 10, as many as the first line names columns");
  }

  @Test
  void refusesWhatCannotBeForecast() {
    assertThat(problems("id,p1_a,p2_a\nx,0,1\n").get(0))
        .startsWith("t.csv:2:3: p1_a: nothing is worth anything to the first");
    assertThat(problems("id,p1_a,p2_a,n_a\nx,1,1,1000\ny,1,1,1001\n").get(0))
        .startsWith("t.csv:3:7: n_a: '1001' cannot stand here");
    assertThat(
            problems("id,p1_a,p2_a,n_a,p1_b,p2_b,n_b,p1_c,p2_c,n_c\nx,1,1,99,1,1,99,1,1,99\n")
                .get(0))
        .contains("there are more divisions than can be gone through one by one");
    assertThat(problems("id,p1_a,p2_a\nx,1,2\nx,1,2\n"))
        .containsExactly(
            "t.csv:3:1: id: a talk before has the id 'x' too\n    expected each talk once");
    assertThat(problems("id,p1_a,p2_a\nx,NaN,1e999\n")).hasSize(2);
  }

  @Test
  void refusesWhatIsNoTable(@TempDir Path folder) throws Exception {
    assertThat(problems("")).hasSize(1);
    assertThat(problems("id,p1_a,p2_a\n").get(0)).contains("there is no talk in it");
    Path latin = Files.write(folder.resolve("l.csv"), new byte[] {'i', 'd', (byte) 0xe9});
    assertThat(TalkTableReader.read(latin).problems().get(0).message()).isEqualTo("is not UTF-8");
    assertThat(TalkTableReader.read(folder).problems().get(0).message()).isEqualTo("is a folder");
    assertThat(TalkTableReader.read(folder.resolve("no")).problems().get(0).message())
        .isEqualTo("there is no such file");
  }

  private static TalkTable read(String text) {
    var read = TalkTableReader.parse("t.csv", text);
    assertThat(read.problems()).isEmpty();
    return read.value().orElseThrow();
  }

  private static List<String> problems(String text) {
    return TalkTableReader.parse("t.csv", text).problems().stream().map(Object::toString).toList();
  }
}
