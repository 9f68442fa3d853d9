package org.parley.page.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.storage.Checksum;

/**
 * Scripts, styles and pictures of the page. Each is asked for under a name that holds the hash of
 * its bytes, so that a browser may keep it for ever and yet never show an old one.
 */
public final class StaticFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "ttf", "font/ttf");

  private record Asset(byte[] bytes, String type) {}

  private final Map<String, Asset> byAddress = new TreeMap<>();
  private final Map<String, String> addresses = new TreeMap<>();

  /**
   * @param owner class beside whose package the files lie
   * @param folder their folder, from the package
   */
  public StaticFiles(Class<?> owner, String folder, List<String> names) {
    names.forEach(name -> add(owner, folder, name));
  }

  private void add(Class<?> owner, String folder, String name) {
    try (InputStream in = owner.getResourceAsStream(folder + "/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + folder + "/" + name);
      }
      byte[] bytes = linked(name, in.readAllBytes());
      int dot = name.lastIndexOf('.');
      String ending = name.substring(dot + 1);
      String address = name.substring(0, dot) + "-" + hash(bytes) + "." + ending;
      byAddress.put(address, new Asset(bytes, TYPES.get(ending)));
      addresses.put(name, "/assets/" + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scripts name each other by the addresses that hold hashes; those named come first. */
  private byte[] linked(String name, byte[] bytes) {
    if (!name.endsWith(".js")) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> known : addresses.entrySet()) {
      text = text.replace("'./" + known.getKey() + "'", "'" + known.getValue() + "'");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(byte[] bytes) {
    return Checksum.of(bytes).substring(0, 12);
  }

  /** Addresses by name, for the pages. */
  public Map<String, String> addresses() {
    return addresses;
  }

  /** A file's text, for pages that are taken home and must not ask for anything. */
  public String text(String name) {
    String address = addresses.get(name).substring("/assets/".length());
    return new String(byAddress.get(address).bytes(), StandardCharsets.UTF_8);
  }

  /** Answers an address below {@code /assets/}. */
  public WebResponse answer(String address) {
    Asset asset = byAddress.get(address);
    if (asset == null) {
      throw new RefusedRequest(404, "there is no such file");
    }
    return new WebResponse(200, asset.type(), asset.bytes(), Map.of())
        .with("Cache-Control", "public, max-age=31536000, immutable");
  }
}
