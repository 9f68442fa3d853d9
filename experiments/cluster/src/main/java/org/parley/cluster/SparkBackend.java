package org.parley.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.parley.cli.CommandConsole;
import org.parley.cli.SweepBackend;
import org.parley.lab.sweep.SweepExecutor;

/** Has runs made by Spark, which it starts when they are asked for. */
final class SparkBackend implements SweepBackend, AutoCloseable {
  private static final String MASTER = "spark.master";

  private final CommandConsole console;
  private JavaSparkContext spark;

  SparkBackend(CommandConsole console) {
    this.console = console;
  }

  @Override
  public SweepExecutor crew(OptionalInt threads) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.app.name", "parley sweep");
    conf.setIfMissing("spark.log.level", "WARN");
    // Records and collections travel by Java's own serialization, whatever else is the custom here.
    conf.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    // Cores are counted from the executors that there are, never from a setting.
    conf.remove("spark.default.parallelism");
    // Results are taken in one by one, not collected, and a task sends back a megabyte at most.
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    if (!conf.contains(MASTER)) {
      here(conf, threads);
    } else if (threads.isPresent()) {
      console
          .err()
          .println("parley: '--threads' is left to Spark, whose master is " + conf.get(MASTER));
    }
    spark = new JavaSparkContext(conf);
    return new SparkExecutor(spark);
  }

  /** This machine alone, and nothing that others could reach. */
  private static void here(SparkConf conf, OptionalInt threads) {
    conf.set(MASTER, threads.isPresent() ? "local[" + threads.getAsInt() + "]" : "local[*]");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.driver.host", "127.0.0.1");
    conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
  }

  /** Writes the long tables as Parquet too; a shard has none before it is merged. */
  @Override
  public void finished(Path folder) throws IOException {
    for (String name : new String[] {"runs", "rounds"}) {
      Path table = folder.resolve(name + ".csv");
      if (Files.exists(table)) {
        ParquetTable.write(table, folder.resolve(name + ".parquet"));
      }
    }
  }

  @Override
  public void close() {
    if (spark != null) {
      spark.close();
    }
  }
}
