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
import java.util.Locale;
import java.util.Map;

/** Fills the templates of pages. */
final class PageTemplate {
  private static final Version LANGUAGE = Configuration.VERSION_2_3_34;

  private PageTemplate() {}

  /** The page that a template makes of some values. */
  static String fill(String name, Map<String, Object> values) {
    StringWriter page = new StringWriter(1 << 20);
    try {
      configuration().getTemplate(name).process(values, page);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("the template " + name + " is broken: " + e.getMessage(), e);
    }
    return page.toString();
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(LANGUAGE);
    configuration.setClassForTemplateLoading(PageTemplate.class, "/org/parley/viz/report");
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
