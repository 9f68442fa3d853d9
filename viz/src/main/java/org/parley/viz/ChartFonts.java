package org.parley.viz;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The lettering of every picture: Open Sans, shipped as a resource, so that pictures look alike
 * everywhere and can be drawn on a machine that has no font at all.
 *
 * <p>Without a single installed font, Java's drawing fails as soon as it looks for its default
 * font. {@link #prepare} therefore points it at the shipped files; that helps only before anything
 * has been drawn.
 */
public final class ChartFonts {
  private static final String FOLDER = "/org/parley/viz/fonts/";
  private static final String REGULAR = "OpenSans-Regular.ttf";
  private static final String BOLD = "OpenSans-Semibold.ttf";
  private static final String PROPERTY = "sun.awt.fontconfig";

  private ChartFonts() {}

  /**
   * Makes drawing possible on machines without fonts. Call it before the first window or picture of
   * the process; calling it again does nothing.
   *
   * @throws UncheckedIOException if the temporary folder cannot be written
   */
  public static void prepare() {
    Loaded.touch();
  }

  static Font regular(double size) {
    return Loaded.REGULAR_FONT.deriveFont((float) size);
  }

  static Font bold(double size) {
    return Loaded.BOLD_FONT.deriveFont((float) size);
  }

  private static final class Loaded {
    private static final Font REGULAR_FONT;
    private static final Font BOLD_FONT;

    static {
      try {
        Path folder = Files.createTempDirectory("parley-fonts");
        folder.toFile().deleteOnExit();
        Path regular = copy(folder, REGULAR);
        Path bold = copy(folder, BOLD);
        if (isUnix() && System.getProperty(PROPERTY) == null) {
          Path config = folder.resolve("fontconfig.properties");
          Files.writeString(config, config(regular, bold), StandardCharsets.ISO_8859_1);
          config.toFile().deleteOnExit();
          System.setProperty(PROPERTY, config.toString());
        }
        REGULAR_FONT = Font.createFont(Font.TRUETYPE_FONT, regular.toFile());
        BOLD_FONT = Font.createFont(Font.TRUETYPE_FONT, bold.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot unpack the fonts of the pictures", e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("a shipped font cannot be read", e);
      }
    }

    static void touch() {
      // Loading this class does the work, once.
    }

    private static Path copy(Path folder, String name) throws IOException {
      Path file = folder.resolve(name);
      try (InputStream in = ChartFonts.class.getResourceAsStream(FOLDER + name)) {
        Files.copy(in, file);
      }
      file.toFile().deleteOnExit();
      return file;
    }

    /** Windows and macOS bring fonts of their own and read the property differently. */
    private static boolean isUnix() {
      String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      return !name.contains("win") && !name.contains("mac");
    }

    private static String config(Path regular, Path bold) {
      StringBuilder text = new StringBuilder("version=1\n");
      for (String family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
        for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
          String font = style.startsWith("bold") ? "parley-bold" : "parley-regular";
          text.append(family).append('.').append(style).append(".latin-1=").append(font);
          text.append('\n');
        }
      }
      return text.append("sequence.allfonts=latin-1\n")
          .append("filename.parley-regular=" + regular + "\n")
          .append("filename.parley-bold=" + bold + "\n")
          .toString();
    }
  }
}
