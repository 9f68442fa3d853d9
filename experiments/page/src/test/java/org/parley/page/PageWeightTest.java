package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser must load before it can show a page; and that all of it comes from here. */
class PageWeightTest {
  private static final int MOST = 300_000;
  private static final Pattern LINK =
      Pattern.compile("(?:src|href)=\"([^\"]+)\"|(?:from|import) '([^']+)'|url\\(([^)]+)\\)");

  @TempDir private Path data;

  @Test
  void everyPageIsLightAndComesFromHereAlone() throws IOException {
    List<Path> all = List.of(Path.of(System.getProperty("parley.root"), "scenarios"));
    try (ClassClient client = new ClassClient(all, data)) {
      for (String page : List.of("", "talks/istanbul-2025-06-02", "write", "join")) {
        assertThat(weight(client, page, "")).as("/" + page).isLessThan(MOST);
      }
      assertThat(weight(client, "teach", client.instructor())).isLessThan(MOST);
      assertThat(client.get("api/talks/istanbul-2025-06-02", "").body().length())
          .as("the controls of large talks")
          .isLessThan(MOST);
    }
  }

  /** Bytes of a page with its styles, scripts and pictures, and all that these ask for. */
  private static int weight(ClassClient client, String page, String cookie) {
    int bytes = 0;
    Set<String> seen = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(page));
    while (!left.isEmpty()) {
      HttpResponse<String> answer = client.get(left.removeFirst(), cookie);
      assertThat(answer.statusCode()).isEqualTo(200);
      bytes += answer.body().getBytes(StandardCharsets.UTF_8).length;
      Matcher links = LINK.matcher(answer.body());
      while (links.find()) {
        for (int k = 1; k <= 3; k++) {
          String link = links.group(k);
          if (link != null) {
            assertThat(link).as("nothing from elsewhere").doesNotMatch("(?i)(https?:)?//.*");
            if (link.startsWith("/assets/") && seen.add(link)) {
              left.add(link.substring(1));
            }
          }
        }
      }
    }
    assertThat(seen).isNotEmpty();
    return bytes;
  }
}
