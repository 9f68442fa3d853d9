package org.parley.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The page's templates; everything that they are given is escaped. */
final class PageTemplates {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
  private final Map<String, String> assets;

  PageTemplates(Map<String, String> assets) {
    this.assets = assets;
    configuration.setClassForTemplateLoading(PageTemplates.class, "templates");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLocale(Locale.ROOT);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
  }

  String fill(String template, Map<String, ?> data) throws IOException {
    Map<String, Object> all = new HashMap<>(data);
    all.put("assets", assets);
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(template).process(all, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + template + ": " + e.getMessage(), e);
    }
    return out.toString();
  }
}
