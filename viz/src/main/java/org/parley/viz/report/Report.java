package org.parley.viz.report;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.viz.ChartFolder;

/**
 * The report: one HTML file that holds everything it shows, so that it can be mailed, printed and
 * read without a network.
 */
public final class Report {
  private static final Version LANGUAGE = Configuration.VERSION_2_3_34;

  private Report() {}

  /**
   * Draws the charts, and writes {@code report.html} and {@code charts/} into a folder.
   *
   * @return the files written, by their path in the folder
   * @throws IOException if the folder cannot be written
   */
  public static Map<String, Path> write(ReportInput input, Path folder) throws IOException {
    List<ChartFolder.Drawn> charts =
        ChartFolder.draw(
            RunCharts.of(input.scenario(), input.summary(), input.detail(), input.landscape()));
    Map<String, Path> files = new LinkedHashMap<>();
    ChartFolder.write(charts, folder.resolve("charts"))
        .forEach((name, path) -> files.put("charts/" + name, path));
    Path report = folder.resolve("report.html");
    Files.writeString(report, html(input, charts), StandardCharsets.UTF_8);
    files.put("report.html", report);
    return files;
  }

  /** The page with the charts given. */
  public static String html(ReportInput input, List<ChartFolder.Drawn> charts) {
    StringWriter page = new StringWriter(1 << 20);
    try {
      configuration()
          .getTemplate("report.ftlh")
          .process(Map.of("page", ReportPage.of(input, charts)), page);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("the report's template is broken: " + e.getMessage(), e);
    }
    return page.toString();
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(LANGUAGE);
    configuration.setClassForTemplateLoading(Report.class, "/org/parley/viz/report");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    DefaultObjectWrapper wrapper = new DefaultObjectWrapperBuilder(LANGUAGE).build();
    configuration.setObjectWrapper(wrapper);
    return configuration;
  }
}
