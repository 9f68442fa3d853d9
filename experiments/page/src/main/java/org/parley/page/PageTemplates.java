package org.parley.page;

import java.util.HashMap;
import java.util.Map;
import org.parley.viz.document.PageTemplate;

/** The page's templates, which know the addresses of what else it serves. */
final class PageTemplates {
  private final PageTemplate templates = new PageTemplate(PageTemplates.class, "templates");
  private final Map<String, String> assets;

  PageTemplates(Map<String, String> assets) {
    this.assets = assets;
  }

  String fill(String template, Map<String, ?> data) {
    Map<String, Object> all = new HashMap<>(data);
    all.put("assets", assets);
    return templates.fill(template, all);
  }
}
