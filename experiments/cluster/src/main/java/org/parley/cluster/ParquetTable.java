package org.parley.cluster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * A table of a sweep as Parquet: the same rows and columns as the CSV, numbers as numbers, an empty
 * cell as null.
 */
final class ParquetTable {
  private static final Set<String> WHOLE =
      Set.of("point", "run", "seed", "refused_by_leaders", "refused_at_home", "rounds", "round");
  private static final Set<String> DECIMAL =
      Set.of("hold", "frontier_distance", "nash_distance", "egalitarian_distance", "value");

  private ParquetTable() {}

  /** Writes a CSV table as Parquet, whole or not at all. */
  static void write(Path csv, Path parquet) throws IOException {
    Path fresh = parquet.resolveSibling(parquet.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
      Iterator<CsvRecord> all = rows.iterator();
      List<String> columns = all.next().getFields();
      List<PrimitiveTypeName> types = types(columns);
      MessageType schema = schema(columns, types);
      try (ParquetWriter<Group> out =
          ExampleParquetWriter.builder(new LocalOutputFile(fresh))
              .withConf(new PlainParquetConfiguration())
              .withType(schema)
              .withCompressionCodec(CompressionCodecName.SNAPPY)
              .build()) {
        SimpleGroupFactory groups = new SimpleGroupFactory(schema);
        while (all.hasNext()) {
          out.write(group(groups.newGroup(), all.next(), types));
        }
      }
    }
    Files.move(fresh, parquet, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<PrimitiveTypeName> types(List<String> columns) {
    Set<String> names = new HashSet<>(columns);
    List<PrimitiveTypeName> types = new ArrayList<>();
    for (String column : columns) {
      if (names.contains("closed." + column)) {
        types.add(PrimitiveTypeName.BINARY);
      } else if (WHOLE.contains(column) || column.startsWith("closed.")) {
        types.add(PrimitiveTypeName.INT64);
      } else if (DECIMAL.contains(column)
          || column.startsWith("utility.")
          || column.startsWith("gain.")) {
        types.add(PrimitiveTypeName.DOUBLE);
      } else {
        types.add(PrimitiveTypeName.BINARY);
      }
    }
    return types;
  }

  private static MessageType schema(List<String> columns, List<PrimitiveTypeName> types) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (int i = 0; i < columns.size(); i++) {
      PrimitiveTypeName type = types.get(i);
      schema.addField(
          type == PrimitiveTypeName.BINARY
              ? Types.optional(type).as(LogicalTypeAnnotation.stringType()).named(columns.get(i))
              : Types.optional(type).named(columns.get(i)));
    }
    return schema.named("table");
  }

  private static Group group(Group group, CsvRecord row, List<PrimitiveTypeName> types) {
    for (int i = 0; i < types.size(); i++) {
      String cell = row.getField(i);
      if (!cell.isEmpty()) {
        switch (types.get(i)) {
          case INT64 -> group.add(i, Long.parseLong(cell));
          case DOUBLE -> group.add(i, Double.parseDouble(cell));
          default -> group.add(i, cell);
        }
      }
    }
    return group;
  }
}
