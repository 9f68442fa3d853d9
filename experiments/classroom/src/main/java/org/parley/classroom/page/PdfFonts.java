package org.parley.classroom.page;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.viz.ChartFonts;

/**
 * The letters of a PDF: Open Sans, so that every machine makes the same sheets. It has Latin, Greek
 * and Cyrillic letters; for others a question mark stands.
 */
final class PdfFonts {
  private static final Color TEXT = new Color(0x1F2933);
  private static final Color SOFT = new Color(0x5F6B7A);
  private static final String UNKNOWN = "?";

  private final BaseFont regular = font("OpenSans-Regular.ttf");
  private final BaseFont bold = font("OpenSans-Semibold.ttf");

  private static BaseFont font(String name) {
    try (InputStream in = ChartFonts.class.getResourceAsStream("fonts/" + name)) {
      byte[] bytes = in.readAllBytes();
      return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
    } catch (IOException e) {
      throw new UncheckedIOException("a shipped font cannot be read", e);
    } catch (DocumentException e) {
      throw new IllegalStateException("a shipped font cannot be used", e);
    }
  }

  Font plain(float size) {
    return new Font(regular, size, Font.NORMAL, TEXT);
  }

  Font strong(float size) {
    return new Font(bold, size, Font.NORMAL, TEXT);
  }

  Font soft(float size) {
    return new Font(regular, size, Font.NORMAL, SOFT);
  }

  /** A text as it is shown. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.append(has(c) ? Character.toString(c) : UNKNOWN));
    return shown.toString();
  }

  private boolean has(int letter) {
    return regular.charExists(letter) && bold.charExists(letter) || Character.isWhitespace(letter);
  }

  /** The letters that it does not have, each once. */
  static String missing(List<String> lines) {
    PdfFonts lettering = new PdfFonts();
    Set<Integer> missing = new TreeSet<>();
    lines.forEach(line -> line.codePoints().filter(c -> !lettering.has(c)).forEach(missing::add));
    return missing.stream().map(Character::toString).collect(Collectors.joining());
  }
}
