package org.parley.lab.tournament;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.genius.UnreadableDomain;

/**
 * A domain with the profiles of two or more parties, of which every two meet.
 *
 * @param name its name in results
 * @param domain file of the domain
 * @param profiles files of the profiles
 */
public record TournamentDomain(String name, Path domain, List<Path> profiles) {
  private static final int HEAD = 4096;

  public TournamentDomain {
    profiles = List.copyOf(profiles);
  }

  /**
   * Reads an argument of a command line: a folder that holds one domain and its profiles, or the
   * file of a domain and those of its profiles, joined by commas.
   *
   * @throws UnreadableDomain if it is neither; the message says what was expected
   */
  public static TournamentDomain parse(String argument) throws UnreadableDomain {
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      return ofFolder(path);
    }
    List<Path> files = Stream.of(argument.split(",")).map(String::strip).map(Path::of).toList();
    if (files.size() < 3) {
      throw new UnreadableDomain(
          argument,
          Files.exists(files.get(0))
              ? "a domain needs two profiles or more\n"
                  + "    expected the files joined by commas, as domain.xml,one.xml,two.xml,"
                  + " or a folder that holds them"
              : "there is no such folder or file");
    }
    Path name = files.get(0).getFileName();
    return new TournamentDomain(withoutEnding(name), files.get(0), files.subList(1, files.size()));
  }

  private static TournamentDomain ofFolder(Path folder) throws UnreadableDomain {
    List<Path> domains = new ArrayList<>();
    List<Path> profiles = new ArrayList<>();
    for (Path file : files(folder)) {
      (isProfile(file) ? profiles : domains).add(file);
    }
    if (domains.size() != 1 || profiles.size() < 2) {
      throw new UnreadableDomain(
          folder.toString(),
          "there are "
              + domains.size()
              + " domains and "
              + profiles.size()
              + " profiles in it\n    expected one domain and two profiles or more, XML or JSON");
    }
    return new TournamentDomain(
        folder.toAbsolutePath().normalize().getFileName().toString(), domains.get(0), profiles);
  }

  private static List<Path> files(Path folder) throws UnreadableDomain {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(TournamentDomain::isReadable).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableDomain(folder.toString(), "it cannot be read: " + e.getMessage());
    }
  }

  private static boolean isReadable(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && (name.endsWith(".xml") || name.endsWith(".json"));
  }

  /** Whether a file holds wishes and no domain: told by what it opens with. */
  private static boolean isProfile(Path file) throws UnreadableDomain {
    try (var in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return head.contains("UtilitySpace\"")
          || head.contains("PartialOrdering\"")
          || head.contains("<utility_space") && !head.contains("<negotiation_template");
    } catch (IOException e) {
      throw new UnreadableDomain(file.toString(), "it cannot be read: " + e.getMessage());
    }
  }

  private static String withoutEnding(Path name) {
    return name.toString().replaceFirst("\\.[^.]*$", "");
  }
}
