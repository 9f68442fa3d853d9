package org.parley.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Quantity;

class ExperimentDesignTest {
  private static List<Factor> unit(int dimensions) {
    return IntStream.range(0, dimensions)
        .mapToObj(j -> (Factor) new Factor.Range("x" + j, 0, 1, 4))
        .toList();
  }

  @Test
  void aFactorialHasEveryCombinationOnceTheLastFactorFastest() {
    List<Factor> factors =
        List.of(
            new Factor.Values("style", List.of("facilitative", "directive")),
            new Factor.Range("weight", 10, 30, 3));
    assertThat(new FactorialDesign().points(factors))
        .extracting(DesignPoint::values)
        .containsExactly(
            List.of("facilitative", "10"),
            List.of("facilitative", "20"),
            List.of("facilitative", "30"),
            List.of("directive", "10"),
            List.of("directive", "20"),
            List.of("directive", "30"));
  }

  @Test
  void aGridOfAMillionMillionPointsIsCountedAndRefused() {
    List<Factor> factors =
        IntStream.range(0, 12).mapToObj(j -> (Factor) new Factor.Range("x" + j, 0, 1, 10)).toList();
    assertThat(new FactorialDesign().size(factors)).isEqualTo("1000000000000");
    assertThatThrownBy(() -> new FactorialDesign().points(factors))
        .hasMessage("the design has 1000000000000 points; the most is 1000000");
  }

  @Test
  void oneAtATimeStartsWithTheScenarioAsItIs() {
    List<Factor> factors = List.of(new Factor.Range("a", 0, 1, 2), new Factor.Steps("b", 4, 8, 2));
    assertThat(new OneAtATime().points(factors))
        .extracting(DesignPoint::values)
        .containsExactly(
            List.of("", ""),
            List.of("0", ""),
            List.of("1", ""),
            List.of("", "4"),
            List.of("", "6"),
            List.of("", "8"));
  }

  @Test
  void aLatinHypercubeHasOnePointPerStratumAndColumn() {
    for (int seed = 0; seed < 50; seed++) {
      int size = 1 + seed * 7 % 40;
      double[][] rows = new LatinHypercube(size, seed).coordinates(unit(5));
      for (int j = 0; j < 5; j++) {
        TreeSet<Integer> strata = new TreeSet<>();
        for (double[] row : rows) {
          strata.add((int) Math.floor(row[j] * size));
        }
        assertThat(strata).hasSize(size).first().isEqualTo(0);
        assertThat(strata.last()).isEqualTo(size - 1);
      }
    }
  }

  @Test
  void latinHypercubesOfTwoSeedsDiffer() {
    assertThat(new LatinHypercube(10, 1).coordinates(unit(2)))
        .isDeepEqualTo(new LatinHypercube(10, 1).coordinates(unit(2)));
    assertThat(new LatinHypercube(10, 1).coordinates(unit(2)))
        .isNotEqualTo(new LatinHypercube(10, 2).coordinates(unit(2)));
  }

  /** Scrambling keeps the net: every box of volume 1/64 with sides of powers of 2 has its point. */
  @Test
  void sobolPointsCoverEveryElementaryBoxWhateverTheSeed() {
    for (long seed = 0; seed < 20; seed++) {
      double[][] points = new SobolPoints(64, seed).coordinates(unit(2));
      for (int wide = 1; wide <= 64; wide *= 2) {
        Set<Integer> boxes = new HashSet<>();
        for (double[] p : points) {
          boxes.add((int) (p[0] * wide) * 64 + (int) (p[1] * (64 / wide)));
        }
        assertThat(boxes).as("seed %d, %d columns", seed, wide).hasSize(64);
      }
      assertThat(new SobolPoints(16, seed).coordinates(unit(2)))
          .isDeepEqualTo(Arrays.copyOf(points, 16));
    }
    assertThat(new SobolPoints(8, 1).coordinates(unit(3)))
        .isNotEqualTo(new SobolPoints(8, 2).coordinates(unit(3)));
  }

  /** Over seeds, the first point is uniform: mean 1/2 and variance 1/12 in every dimension. */
  @Test
  void aScrambledPointIsUniform() {
    int seeds = 20_000;
    double[] sum = new double[3];
    double[] squares = new double[3];
    for (long seed = 0; seed < seeds; seed++) {
      double[] first = SobolPoints.sequence(1, 3, seed)[0];
      for (int j = 0; j < 3; j++) {
        sum[j] += first[j];
        squares[j] += (first[j] - .5) * (first[j] - .5);
      }
    }
    for (int j = 0; j < 3; j++) {
      assertThat(sum[j] / seeds).isCloseTo(.5, within(4 * Math.sqrt(1 / 12.0 / seeds)));
      assertThat(squares[j] / seeds).isCloseTo(1 / 12.0, within(4 * Math.sqrt(1 / 180.0 / seeds)));
    }
  }

  @Test
  void tablesAsSpreadsheetProgramsWriteThem() {
    assertThat(CsvPoints.parse("\uFEFFa.b,c\r\n1,x\r\n").paths()).containsExactly("a.b", "c");
    assertThatThrownBy(() -> CsvPoints.parse("a,,b\n1,2,3\n"))
        .hasMessage("line 1: column 2 has no name");
    assertThatThrownBy(() -> CsvPoints.parse("a;b\n1;2\n"))
        .hasMessage(
            "line 1 has one column; its names are parted by ';'\n"
                + "    expected commas between columns, and a point in numbers");
    assertThatThrownBy(() -> CsvPoints.parse("a\tb\n1\t2\n"))
        .hasMessageStartingWith("line 1 has one column; its names are parted by tabs\n");
    assertThatThrownBy(() -> CsvPoints.parse("a,b\n1,=1+1\n"))
        .hasMessage("line 2: '=1+1' is a formula\n    expected its value");
  }

  @Test
  void aSaltelliBlockIsAThenAbThenBaThenB() {
    List<Factor> factors = unit(3);
    FactorGroups groups = FactorGroups.named(factors, Map.of("ends", List.of("x0", "x2")));
    assertThat(groups.names()).containsExactly("ends", "x1");
    SaltelliDesign design = new SaltelliDesign(4, true, groups, 9);
    double[][] rows = design.coordinates(factors);
    double[][] pairs = SobolPoints.sequence(4, 6, 9);
    assertThat(rows).hasNumberOfRows(24);
    double[] p = pairs[2];
    assertThat(rows[12]).containsExactly(p[0], p[1], p[2]);
    assertThat(rows[13]).containsExactly(p[3], p[1], p[5]);
    assertThat(rows[14]).containsExactly(p[0], p[4], p[2]);
    assertThat(rows[15]).containsExactly(p[0], p[4], p[2]);
    assertThat(rows[16]).containsExactly(p[3], p[1], p[5]);
    assertThat(rows[17]).containsExactly(p[3], p[4], p[5]);
  }

  @Test
  void aMorrisTrajectoryMovesEveryFactorOnceByTheStepInsideTheGrid() {
    List<Factor> factors = unit(6);
    for (int levels : new int[] {2, 4, 6, 8}) {
      MorrisDesign design = new MorrisDesign(20, levels, FactorGroups.single(factors), 7);
      double[][] rows = design.coordinates(factors);
      assertThat(rows).hasNumberOfRows(20 * 7);
      for (int t = 0; t < 20; t++) {
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          double[] from = rows[t * 7 + i];
          double[] to = rows[t * 7 + i + 1];
          for (int j = 0; j < 6; j++) {
            assertThat(to[j]).isBetween(0.0, 1.0);
            double cell = to[j] * (levels - 1);
            assertThat(cell).isCloseTo(Math.rint(cell), within(1e-9));
            if (from[j] != to[j]) {
              moved.add(j);
              assertThat(Math.abs(to[j] - from[j])).isCloseTo(design.step(), within(1e-12));
              assertThat(to[j] > from[j]).isEqualTo(design.up(t, j));
            }
          }
        }
        Collections.sort(moved);
        assertThat(moved).containsExactly(0, 1, 2, 3, 4, 5);
      }
    }
  }

  @Test
  void morrisStartsUseEveryLevel() {
    List<Factor> factors = unit(1);
    TreeSet<String> starts = new TreeSet<>();
    MorrisDesign design = new MorrisDesign(100, 4, FactorGroups.single(factors), 1);
    List<DesignPoint> points = design.points(factors);
    for (int t = 0; t < 100; t++) {
      starts.add(points.get(2 * t).values().get(0));
    }
    assertThat(starts).containsExactly("0", "0.333333333333", "0.666666666667", "1");
  }

  @Test
  void pointsFromATableLeaveEmptyCellsAsTheyAre() {
    CsvPoints points = CsvPoints.parse("point,a.b,c\n0,1,x\n1,,\"y, z\"\n");
    assertThat(points.paths()).containsExactly("a.b", "c");
    assertThat(points.design().rows()).containsExactly(List.of("1", "x"), List.of("", "y, z"));
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    assertThatThrownBy(() -> CsvPoints.parse("a,b\n"))
        .hasMessage("needs a row of paths and at least one point below it");
    assertThatThrownBy(() -> CsvPoints.parse("a,a\n1,2\n"))
        .hasMessage("line 1 names a column twice");
    assertThatThrownBy(() -> CsvPoints.parse("a,b\n1,2\n3\n"))
        .hasMessage("line 3 has 1 cell, the first line 2");
  }

  @Test
  void factorsTurnCoordinatesIntoValues() {
    Factor steps = new Factor.Steps("rounds", 4, 12, 4);
    assertThat(List.of(steps.at(0), steps.at(.34), steps.at(1))).containsExactly("4", "8", "12");
    assertThat(new Factor.Range("x", 0, .3, 2).at(1.0 / 3)).isEqualTo("0.1");
    Factor drawn = new Factor.Drawn("x", new Quantity.Uniform(10, 20), 5);
    assertThat(IntStream.range(0, 5).mapToObj(i -> drawn.at(drawn.level(i))))
        .containsExactly("11", "13", "15", "17", "19");
    assertThat(new Factor.Drawn("x", new Quantity.Normal(0, 1, -9, 9), 5).at(0)).startsWith("-8.");
  }

  @Test
  void emptyRangesAreRefused() {
    assertThatThrownBy(() -> new Factor.Range("x", 2, 1, 3))
        .hasMessage("x: the range from 2 to 1 is empty");
    assertThatThrownBy(() -> new Factor.Steps("x", 2, 1, 1))
        .hasMessage("x: the range from 2 to 1 is empty");
    assertThatThrownBy(() -> new Factor.Values("x", List.of()))
        .hasMessage("x: needs at least one value");
  }

  @Test
  void groupsTakeEveryFactorOnce() {
    assertThatThrownBy(() -> FactorGroups.named(unit(2), Map.of("g", List.of("x0", "x0"))))
        .hasMessage("group 'g': 'x0' is no parameter, or is in a group already");
  }

  @Test
  void figuresReadAsTheyAreTyped() {
    assertThat(PlainDecimals.text(.1 + .2)).isEqualTo("0.3");
    assertThat(PlainDecimals.text(-0.0)).isEqualTo("0");
    assertThat(PlainDecimals.text(1e-7)).isEqualTo("0.0000001");
    assertThat(PlainDecimals.text(1200)).isEqualTo("1200");
  }
}
