package org.parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/** A table that was written as Parquet, read again by Parquet's own reader. */
final class ParquetRows {
  private ParquetRows() {}

  /** The columns, as {@code type name}. */
  static List<String> columns(Path parquet) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(parquet))) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      return schema.getFields().stream()
          .map(
              field -> {
                PrimitiveType type = field.asPrimitiveType();
                boolean text = type.getLogicalTypeAnnotation() != null;
                return (text ? "STRING" : type.getPrimitiveTypeName()) + " " + field.getName();
              })
          .toList();
    }
  }

  /** The rows; null where there is nothing, else a Long, a Double or a String. */
  static List<List<Object>> rows(Path parquet) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        new ParquetReader.Builder<Group>(
            new LocalInputFile(parquet), new PlainParquetConfiguration()) {
          @Override
          protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
          }
        }.build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        rows.add(row(group));
      }
    }
    return rows;
  }

  private static List<Object> row(Group group) {
    List<Object> row = new ArrayList<>();
    for (int i = 0; i < group.getType().getFieldCount(); i++) {
      PrimitiveType type = group.getType().getType(i).asPrimitiveType();
      if (group.getFieldRepetitionCount(i) == 0) {
        row.add(null);
      } else {
        row.add(
            switch (type.getPrimitiveTypeName()) {
              case INT64 -> group.getLong(i, 0);
              case DOUBLE -> group.getDouble(i, 0);
              default -> group.getString(i, 0);
            });
      }
    }
    return row;
  }

  /** Every cell is that of the CSV, by the type of its column, and nothing where that is empty. */
  static void assertSameAs(Path folder, String table) throws IOException {
    Path parquet = folder.resolve(table + ".parquet");
    List<String> columns = columns(parquet);
    List<List<Object>> rows = rows(parquet);
    List<String> header = new ArrayList<>();
    int at = 0;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(folder.resolve(table + ".csv"))) {
      for (CsvRecord line : csv) {
        if (header.isEmpty()) {
          header.addAll(line.getFields());
        } else {
          List<Object> expected = new ArrayList<>();
          for (int i = 0; i < header.size(); i++) {
            expected.add(typed(columns.get(i), line.getField(i)));
          }
          assertThat(rows.get(at)).isEqualTo(expected);
          at++;
        }
      }
    }
    assertThat(columns.stream().map(column -> column.substring(column.indexOf(' ') + 1)))
        .isEqualTo(header);
    assertThat(rows).hasSize(at).isNotEmpty();
  }

  private static Object typed(String column, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (column.substring(0, column.indexOf(' '))) {
      case "INT64" -> (Object) Long.valueOf(cell);
      case "DOUBLE" -> Double.valueOf(cell);
      default -> cell;
    };
  }
}
