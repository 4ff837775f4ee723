package org.kapcds.fhir.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which resource of a record a reference means. Where it may mean several, it means none: a wrong
 * medicine is worse than one that nobody can tell.
 */
final class References {

  private static final Pattern HISTORY = Pattern.compile("/_history/[^/]*$");
  private static final Pattern BY_IDENTIFIER =
      Pattern.compile("(?:.*/)?([A-Za-z]+)\\?identifier=([^&]+)");
  private static final Pattern TYPE = Pattern.compile("([A-Za-z]+)[/?]");
  private static final String UUID = "urn:uuid:";

  private final Collection<Entry> entries;
  private final Map<String, List<Entry>> byUrl;
  private final Map<String, List<Entry>> byReference;
  private @Nullable Map<String, List<Entry>> byIdentifier;
  private @Nullable Map<String, List<Entry>> byId;

  References(Collection<Entry> entries) {
    this.entries = entries;
    this.byUrl = index(entry -> entry.fullUrl() == null ? List.of() : List.of(url(entry)));
    this.byReference = index(entry -> List.of(entry.reference()));
  }

  /**
   * The resource meant; {@code null} if none of the record is, or several may be.
   *
   * @param reference relative, absolute, by `urn`, of a version, or by an identifier
   * @param from where the reference stands; a relative one is meant on the server of that resource
   */
  @Nullable Entry find(@Nullable String reference, @Nullable Entry from) {
    if (reference == null || reference.isEmpty()) {
      return null;
    }
    String target = normal(withoutVersion(reference));
    if (target.startsWith("urn:")) {
      return byUrn(target);
    }
    if (target.indexOf('?') >= 0) {
      return byIdentifier(target);
    }
    List<Entry> exact = byUrl.get(target);
    if (exact != null) {
      return only(exact);
    }
    String relative = typeAndId(target);
    String server = server(target.contains("://") ? target : from == null ? null : url(from));
    List<Entry> here = server.isEmpty() ? null : byUrl.get(server + relative);
    if (here != null) {
      return only(here);
    }
    List<Entry> found = new ArrayList<>(byReference.getOrDefault(relative, List.of()));
    found.removeIf(entry -> !server.isEmpty() && !server(url(entry)).isEmpty());
    return only(found);
  }

  private @Nullable Entry byUrn(String urn) {
    List<Entry> exact = byUrl.get(urn);
    if (exact != null || !urn.startsWith(UUID)) {
      return exact == null ? null : only(exact);
    }
    Map<String, List<Entry>> known = byId;
    if (known == null) {
      known = index(entry -> List.of(id(entry)));
      byId = known;
    }
    return only(known.getOrDefault(urn.substring(UUID.length()), List.of()));
  }

  private @Nullable Entry byIdentifier(String target) {
    Matcher wanted = BY_IDENTIFIER.matcher(target);
    if (!wanted.matches()) {
      return null;
    }
    Map<String, List<Entry>> known = byIdentifier;
    if (known == null) {
      known = index(References::identifiers);
      byIdentifier = known;
    }
    return only(known.getOrDefault(wanted.group(1) + "?" + decoded(wanted.group(2)), List.of()));
  }

  private static List<String> identifiers(Entry entry) {
    List<String> all = new ArrayList<>();
    for (JsonNode identifier : entry.json().path("identifier")) {
      String value = identifier.path("value").asString("");
      if (!value.isEmpty()) {
        all.add("%s?%s|%s".formatted(entry.type(), identifier.path("system").asString(""), value));
      }
    }
    return all;
  }

  private Map<String, List<Entry>> index(Function<Entry, List<String>> keys) {
    Map<String, List<Entry>> index = new HashMap<>();
    for (Entry entry : entries) {
      for (String key : keys.apply(entry)) {
        index.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(entry);
      }
    }
    return index;
  }

  private static @Nullable Entry only(List<Entry> found) {
    return found.size() == 1 ? found.get(0) : null;
  }

  private static String id(Entry entry) {
    return entry.json().path("id").asString("").toLowerCase(Locale.ROOT);
  }

  private static String url(Entry entry) {
    return entry.fullUrl() == null ? "" : normal(withoutVersion(entry.fullUrl()));
  }

  /** A `urn` means the same in capitals. */
  private static String normal(String url) {
    return url.regionMatches(true, 0, "urn:", 0, 4) ? url.toLowerCase(Locale.ROOT) : url;
  }

  /** The reference without the version it names; the record holds one version only. */
  static String withoutVersion(String reference) {
    return reference.indexOf("/_history/") < 0
        ? reference
        : HISTORY.matcher(reference).replaceFirst("");
  }

  /** A relative reference with the server it is meant on, if the resource it stands in says so. */
  static String onItsServer(String reference, Entry from) {
    String target = withoutVersion(reference);
    return target.contains("://") ? target : server(url(from)) + target;
  }

  /** The type a reference names, empty when it names none. */
  static String typeOf(@Nullable String reference) {
    String target = reference == null ? "" : typeAndId(withoutVersion(reference));
    Matcher type = TYPE.matcher(target);
    return type.lookingAt() ? type.group(1) : "";
  }

  /** The last two parts of a URL. */
  static String typeAndId(String url) {
    int id = url.lastIndexOf('/');
    return id < 0 ? url : url.substring(url.lastIndexOf('/', id - 1) + 1);
  }

  /** What stands before type and id in an address of the web; empty for any other name. */
  private static String server(@Nullable String url) {
    return url == null || !url.startsWith("http")
        ? ""
        : url.substring(0, url.length() - typeAndId(url).length());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEncoding) {
      return text;
    }
  }
}
