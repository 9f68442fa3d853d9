package org.parley.viz.document;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The templates of a folder; everything that they are given is escaped. */
public final class PageTemplate {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  /**
   * Templates among the resources.
   *
   * @param owner a class of the module that has them
   * @param folder as seen from that class
   */
  public PageTemplate(Class<?> owner, String folder) {
    configuration.setClassForTemplateLoading(owner, folder);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
  }

  /** The page that a template makes of some values. */
  public String fill(String name, Map<String, ?> values) {
    StringWriter page = new StringWriter(1 << 16);
    try {
      configuration.getTemplate(name).process(values, page);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("the template " + name + " is broken: " + e.getMessage(), e);
    }
    return page.toString();
  }
}
