package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
  @TempDir Path temp;

  private Path write(String table, String... lines) throws IOException {
    Path csv = temp.resolve(table + ".csv");
    Files.write(csv, List.of(lines));
    Path parquet = temp.resolve(table + ".parquet");
    ParquetTable.write(csv, parquet);
    return parquet;
  }

  @Test
  void numbersAreNumbersAndEmptyCellsAreNulls() throws IOException {
    Path runs =
        write(
            "runs",
            "scenario,point,run,seed,status,error,outcome,rounds,rent,closed.rent,"
                + "utility.north,gain.north,hold,frontier_distance",
            "calm,0,0,-9223372036854775808,ok,,partial,7,1990,3,.25,-.1,,0",
            "calm,0,1,9223372036854775807,failed,\"Fault: a, \"\"b\"\" – ü\",,,,,,,,");
    assertThat(ParquetRows.columns(runs))
        .containsExactly(
            "STRING scenario",
            "INT64 point",
            "INT64 run",
            "INT64 seed",
            "STRING status",
            "STRING error",
            "STRING outcome",
            "INT64 rounds",
            "STRING rent",
            "INT64 closed.rent",
            "DOUBLE utility.north",
            "DOUBLE gain.north",
            "DOUBLE hold",
            "DOUBLE frontier_distance");
    assertThat(ParquetRows.rows(runs))
        .containsExactly(
            Arrays.asList(
                "calm",
                0L,
                0L,
                Long.MIN_VALUE,
                "ok",
                null,
                "partial",
                7L,
                "1990",
                3L,
                .25,
                -.1,
                null,
                0.),
            Arrays.asList(
                "calm",
                0L,
                1L,
                Long.MAX_VALUE,
                "failed",
                "Fault: a, \"b\" – ü",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void roundsAreInTheLongForm() throws IOException {
    Path rounds =
        write("rounds", "scenario,point,run,round,measure,value", "calm,1,12,2,offer.north,.5");
    assertThat(ParquetRows.columns(rounds))
        .containsExactly(
            "STRING scenario",
            "INT64 point",
            "INT64 run",
            "INT64 round",
            "STRING measure",
            "DOUBLE value");
    assertThat(ParquetRows.rows(rounds))
        .containsExactly(List.of("calm", 1L, 12L, 2L, "offer.north", .5));
  }

  @Test
  void aTableWithoutRowsKeepsItsColumns() throws IOException {
    Path rounds = write("rounds", "scenario,point,run,round,measure,value");
    assertThat(ParquetRows.columns(rounds)).hasSize(6);
    assertThat(ParquetRows.rows(rounds)).isEmpty();
  }
}
