package org.parley.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.random.RandomStreams;

class HostileFilesTest {
  private static final String DOCTYPE =
      "a document type (<!DOCTYPE ...>) is not accepted, since it can declare entities\n"
          + "    Maybe delete it: domains and profiles need none.";

  @TempDir private Path folder;

  private void refuses(String name, String content, String message) throws IOException {
    refuses(name, content.getBytes(StandardCharsets.UTF_8), message);
  }

  private void refuses(String name, byte[] content, String message) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    assertThatThrownBy(() -> DomainFiles.domain(file))
        .isInstanceOf(UnreadableDomain.class)
        .hasMessage(message);
  }

  @Test
  void externalEntity() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "secret");
    refuses(
        "external.xml",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE d [\n<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">\n]>\n<d>&x;</d>",
        "external.xml:2: " + DOCTYPE);
  }

  @Test
  void externalDocumentType() throws IOException {
    refuses(
        "dtd.xml", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\"><d/>", "dtd.xml:1: " + DOCTYPE);
  }

  @Test
  void parameterEntity() throws IOException {
    refuses(
        "parameter.xml",
        "<!DOCTYPE d [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><d/>",
        "parameter.xml:1: " + DOCTYPE);
  }

  @Test
  void entityBomb() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String before = "&e" + (i - 1) + ";";
      bomb.append("<!ENTITY e").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    refuses("bomb.xml", bomb + "]><d>&e29;</d>", "bomb.xml:1: " + DOCTYPE);
  }

  @Test
  void deepNesting() throws IOException {
    refuses(
        "deep.xml",
        "<a>".repeat(100_000),
        "deep.xml:1: elements are nested deeper than 100, which no domain is");
    refuses(
        "deep.json",
        "[".repeat(100_000),
        "deep.json:1: values are nested deeper than 100, which no domain is");
  }

  @Test
  void undeclaredEntity() throws IOException {
    Path file = folder.resolve("entity.xml");
    Files.writeString(file, "<d>\n&x;</d>");
    assertThatThrownBy(() -> DomainFiles.domain(file))
        .hasMessageStartingWith("entity.xml:2: this is not well-formed XML\n    ");
  }

  @Test
  void wrongEncoding() throws IOException {
    Path file = folder.resolve("latin.xml");
    Files.write(file, "<d n='caf\u00e9'/>".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> DomainFiles.domain(file))
        .hasMessageStartingWith("latin.xml:1: this is not well-formed XML\n    ");
    refuses(
        "latin.json",
        "{\"n\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
        "latin.json: its bytes are not UTF-8 text\n"
            + "    Maybe save it again as UTF-8 in your editor.");
  }

  /** What the parser of the platform says is in its own words; ours stand below them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<d>\\n<i n='Fish & chips'/>\\n</d> | 2 | Maybe write '&amp;' for '&'.",
        "<d>Fish && chips</d> | 1 | Maybe write '&amp;' for '&'.",
        "<d>\\n\\ncaf&eacute;</d> | 3 | Maybe write the letter itself: of names of letters, XML"
            + " knows only &amp;, &lt;, &gt;, &quot; and &apos;.",
        "<d n='a<b'/> | 1 | Maybe write '&lt;' for '<' in a text."
      })
  void malformedXmlIsNamedWithItsRemedy(String text, int line, String remedy) throws IOException {
    Path file = folder.resolve("m.xml");
    Files.writeString(file, text.replace("\\n", "\n"));
    assertThatThrownBy(() -> DomainFiles.domain(file))
        .hasMessageStartingWith("m.xml:" + line + ": this is not well-formed XML\n    ")
        .hasMessageEndingWith("\n    " + remedy);
  }

  @Test
  void lettersInAnotherEncodingAreNamedWithTheirRemedy() throws IOException {
    Path file = folder.resolve("latin.xml");
    String remedy =
        "\n    Maybe save it again as UTF-8 in your editor, with encoding=\"UTF-8\" in its first"
            + " line.";
    for (String text : List.of("<d n='caf\u00e9'/>", "<d>\n<e>caf\u00e9 au lait</e></d>")) {
      Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> DomainFiles.domain(file))
          .hasMessageStartingWith("latin.xml:")
          .hasMessageEndingWith(remedy);
    }
  }

  @Test
  void nothingThere() throws IOException {
    refuses("empty.xml", "", "empty.xml: the file is empty");
    refuses("blank.json", " \n", "blank.json: the file is empty");
    Path missing = folder.resolve("missing.xml");
    assertThatThrownBy(() -> DomainFiles.domain(missing))
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> DomainFiles.domain(folder))
        .hasMessage(folder + ": this is a folder\n    expected a file");
  }

  @Test
  void otherContent() throws IOException {
    refuses(
        "other.xml",
        "<html><body/></html>",
        "other.xml: no <issue> inside\n"
            + "    Maybe this is not a Genius domain; the first file must be.");
    refuses("list.json", "[1]", "list.json: expected an object {...}");
    refuses("trailing.json", "{} {}", "trailing.json:1: this is neither XML nor valid JSON");
    refuses("loose.json", "{\n name: x}", "loose.json:2: this is neither XML nor valid JSON");
  }

  @Test
  void hugeTexts() throws IOException {
    refuses(
        "long.xml",
        "<d><issue index='1' name='" + "n".repeat(10_001) + "'/></d>",
        "long.xml:1: an attribute of <issue> has more than 10000 characters");
    refuses(
        "long.json",
        "{\"name\":\"" + "n".repeat(10_001) + "\",\"issuesValues\":{\"a\":{\"values\":[1,2]}}}",
        "long.json: name: the text has more than 10000 characters");
  }

  @Test
  void hugeNumbers() throws IOException {
    refuses(
        "wide.xml",
        "<d><issue index='1' name='n' type='integer' lowerbound='-2147483648'"
            + " upperbound='2147483647'/></d>",
        "wide.xml:1: the issue 'n' runs from -2147483648 to 2147483647\n"
            + "    expected from 1 to 1000 whole numbers");
    refuses(
        "wide.json",
        "{\"name\":\"d\",\"issuesValues\":{\"n\":{\"range\":[\"0\",\"1e999999999\",\"1\"]}}}",
        "wide.json: issuesValues.n.range.1: '1e999999999' is not a number that can be used");
    refuses(
        "far.xml",
        "<d><issue index='1' name='n' type='integer' lowerbound='1e12' upperbound='1e12'/></d>",
        "far.xml:1: lowerbound of <issue> is '1e12', not a whole number");
    refuses(
        "fine.json",
        "{\"name\":\"d\",\"issuesValues\":{\"n\":{\"range\":[\"0\",\"1\",\"1e-50\"]}}}",
        "fine.json: issuesValues.n.range: expected from 1 to 1000 numbers");
  }

  @Test
  void documentTypeInsideAnElement() throws IOException {
    for (String text :
        List.of("<e n=\"\"><!DOCTYPE", "<e><!DOCTYPE d [", "<e n=\"\"><!DOCTYPE x>", "<!DOCTYPE")) {
      Path file = folder.resolve("inside.xml");
      Files.writeString(file, text);
      assertThatThrownBy(() -> DomainFiles.domain(file))
          .as(text)
          .isInstanceOf(UnreadableDomain.class)
          .hasMessageStartingWith("inside.xml:");
    }
  }

  /** Whatever is cut off, put twice or put elsewhere: an answer in words. */
  @Test
  void shuffledPiecesOfXml() throws IOException {
    List<String> pieces =
        List.of(
            "<e n=\"\">",
            "<!DOCTYPE",
            "</e>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml ",
            "?>",
            "&amp;",
            "&x;",
            "<issue index='1' name='a'>",
            "<item value='b'/>",
            "</issue>",
            "<",
            "\0",
            "\uD83D",
            " standalone='yes'",
            "<!ENTITY x 'y'>",
            "<!ELEMENT",
            "[",
            "]>",
            "'",
            "\"");
    RandomStreams chances = new RandomStreams(5, 1);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder("<");
      for (int n = 0; n < 6; n++) {
        text.append(pieces.get((int) (chances.uniform(6L * i + n) * pieces.size())));
      }
      try {
        SecureXml.read("s.xml", text.toString().getBytes(StandardCharsets.UTF_8));
      } catch (UnreadableDomain e) {
        assertThat(e).hasMessageStartingWith("s.xml");
      }
    }
  }

  @Test
  void tooManyValues() throws IOException {
    String values =
        IntStream.range(0, 50_000).mapToObj(v -> "\"v" + v + "\"").collect(Collectors.joining(","));
    refuses(
        "many.json",
        "{\"name\":\"m\",\"issuesValues\":{\"a\":{\"values\":[" + values + "]}}}",
        "many.json: the issues have 50,000 values\n"
            + "    expected at most 10,000, all issues together");
  }
}
