package org.parley.classroom.page;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** A page as one HTML file that holds everything it shows, made for the screen and for printing. */
public final class HtmlPage {
  private static final Version LANGUAGE = Configuration.VERSION_2_3_34;

  private HtmlPage() {}

  /** The page, to be printed on such paper. */
  public static String of(PrintedPage page, PaperSize paper) {
    StringWriter html = new StringWriter(1 << 16);
    try {
      configuration()
          .getTemplate("page.ftlh")
          .process(
              Map.of(
                  "page",
                  page,
                  "paper",
                  paper == PaperSize.A4 ? "A4" : "letter",
                  "blocks",
                  page.blocks().stream().map(HtmlPage::form).toList()),
              html);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("the template of pages is broken: " + e.getMessage(), e);
    }
    return html.toString();
  }

  /**
   * A block as the template sees it.
   *
   * @param kind name of its kind
   * @param block the block
   * @param data a picture's bytes as an address that needs no network; else empty
   */
  public record Form(String kind, PageBlock block, String data) {}

  private static Form form(PageBlock block) {
    String kind = block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    String data =
        block instanceof PageBlock.Picture picture
            ? "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.drawn().png())
            : "";
    return new Form(kind, block, data);
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(LANGUAGE);
    configuration.setClassForTemplateLoading(HtmlPage.class, "/org/parley/classroom/page");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(LANGUAGE).build());
    return configuration;
  }
}
