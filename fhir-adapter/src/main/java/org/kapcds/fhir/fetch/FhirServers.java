package org.kapcds.fhir.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The FHIR servers that may be asked, and the network addresses they may be reached at. The URL of
 * a server comes with a call, so it is believed only if an operator has listed it.
 */
public final class FhirServers {

  /** None: nothing is ever fetched. */
  public static final FhirServers NONE = new FhirServers(List.of(), List.of(), false, false);

  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final List<String> bases;
  private final List<String> openBases;
  private final boolean thisMachine;
  private final boolean privateAddresses;
  private final boolean listedOnly;

  /**
   * The servers of an installation.
   *
   * @param bases base URLs that may be asked with a token
   * @param openBases base URLs that may be asked without one as well
   * @param thisMachine whether any server on this machine may be asked, by plain HTTP and without a
   *     token
   * @param privateAddresses whether the name of a listed server may stand for an address of a
   *     private network
   * @throws IllegalArgumentException if a base is no `https` URL, or has more than a path
   */
  public FhirServers(
      List<String> bases, List<String> openBases, boolean thisMachine, boolean privateAddresses) {
    List<String> bad =
        Stream.concat(bases.stream(), openBases.stream())
            .filter(base -> !normal(base).startsWith("https:"))
            .toList();
    if (!bad.isEmpty()) {
      throw new IllegalArgumentException(
          "`%s` is no base of a FHIR server; expected a form such as `https://ehr.example.org/fhir`"
              .formatted(String.join("`, `", bad)));
    }
    this.openBases = openBases.stream().map(FhirServers::normal).toList();
    List<String> all = new ArrayList<>(this.openBases);
    bases.forEach(base -> all.add(normal(base)));
    this.bases = List.copyOf(all);
    this.thisMachine = thisMachine;
    this.privateAddresses = privateAddresses;
    this.listedOnly = false;
  }

  private FhirServers(FhirServers all, List<String> own) {
    this.bases = own.stream().map(FhirServers::normal).toList();
    this.openBases = all.openBases;
    this.thisMachine = all.thisMachine;
    this.privateAddresses = all.privateAddresses;
    this.listedOnly = true;
  }

  /**
   * The same, for a caller that has servers of its own: these may be asked, and none beside them.
   *
   * @param own base URLs, of which {@link #isBase} is true
   */
  public FhirServers only(List<String> own) {
    return new FhirServers(this, own);
  }

  /** Whether a URL can be listed: one of {@code https}, or a plain one of this machine. */
  public static boolean isBase(String url) {
    String base = normal(url);
    return base.startsWith("https:")
        || (!base.isEmpty() && THIS_MACHINE.contains(URI.create(base).getHost()));
  }

  /** Whether there is any server that may be asked. */
  public boolean isAny() {
    return thisMachine || !bases.isEmpty();
  }

  /**
   * Why a server must not be asked; empty if it may be.
   *
   * @param url its base, as the call names it
   * @param withToken whether a token for it came with the call
   */
  public Optional<String> refusal(String url, boolean withToken) {
    String base = normal(url);
    boolean listed = !base.isEmpty() && bases.contains(base);
    if (isThisMachine(base) && (listed || !listedOnly)) {
      return Optional.empty();
    }
    if (!listed || !base.startsWith("https:")) {
      return Optional.of("`fhirServer` is none that this service may ask");
    }
    return withToken || openBases.contains(base)
        ? Optional.empty()
        : Optional.of("`fhirServer` came without a usable `fhirAuthorization`");
  }

  private boolean isThisMachine(String base) {
    return thisMachine && !base.isEmpty() && THIS_MACHINE.contains(URI.create(base).getHost());
  }

  /** The base without what makes no difference; empty if the URL is no base of a server. */
  static String normal(String url) {
    URI uri = parsed(url);
    if (uri == null || uri.getRawQuery() != null) {
      return "";
    }
    String path = uri.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return origin(uri) + path;
  }

  /**
   * Whether a URL lies under a base: same scheme, host and port, and its path goes on from there.
   */
  static boolean isUnder(String base, String url) {
    URI uri = parsed(url);
    if (uri == null) {
      return false;
    }
    String place = origin(uri) + uri.getRawPath();
    return place.equals(base) || place.startsWith(base + "/");
  }

  /** A URL of the web that means what it seems to mean; {@code null} for any other. */
  private static @Nullable URI parsed(String url) {
    try {
      URI uri = URI.create(url);
      String path = uri.getRawPath();
      boolean plain =
          uri.getHost() != null
              && path != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && ("https".equalsIgnoreCase(uri.getScheme())
                  || "http".equalsIgnoreCase(uri.getScheme()))
              && uri.normalize().getRawPath().equals(path)
              && !path.startsWith("/..")
              && !path.toLowerCase(Locale.ROOT).matches(".*%(2e|2f|5c).*");
      return plain ? uri : null;
    } catch (IllegalArgumentException noUrl) {
      return null;
    }
  }

  private static String origin(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
  }

  /**
   * Whether a connection to that address may be made for that host. What belongs to this machine or
   * to its own link, the addresses of cloud metadata among them, never stands behind a name.
   */
  boolean mayConnect(String host, InetAddress address) {
    boolean bare = host.contains(":") && !host.startsWith("[");
    String name = bare ? "[" + host + "]" : host.toLowerCase(Locale.ROOT);
    if (address.isLoopbackAddress()) {
      return thisMachine && THIS_MACHINE.contains(name);
    }
    if (address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || Addresses.isReserved(address)) {
      return false;
    }
    boolean privately = address.isSiteLocalAddress() || Addresses.isPrivate(address);
    return !privately || privateAddresses || isListedByAddress(name);
  }

  private boolean isListedByAddress(String name) {
    return LITERAL.matcher(name).matches()
        && bases.stream().anyMatch(base -> name.equals(URI.create(base).getHost()));
  }

  /** Ranges of addresses that the JDK has no name for. */
  private static final class Addresses {

    static boolean isPrivate(InetAddress address) {
      byte[] bytes = address.getAddress();
      return address instanceof Inet6Address
          ? (bytes[0] & 0xfe) == 0xfc
          : at(bytes, 0) == 100 && (bytes[1] & 0xc0) == 64;
    }

    /** Of no host, of the metadata of a cloud, or of another address in disguise. */
    static boolean isReserved(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (address instanceof Inet6Address) {
        boolean translated = at(bytes, 0) == 0 && at(bytes, 1) == 0x64 && at(bytes, 2) == 0xff;
        boolean sixToFour = at(bytes, 0) == 0x20 && at(bytes, 1) == 2;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
          compatible &= bytes[i] == 0;
        }
        return translated
            || sixToFour
            || compatible
            || address.getHostAddress().startsWith("fd00:ec2:");
      }
      return at(bytes, 0) == 0
          || at(bytes, 0) >= 240
          || address.getHostAddress().equals("100.100.100.200")
          || address.getHostAddress().equals("168.63.129.16");
    }

    private static int at(byte[] bytes, int index) {
      return bytes[index] & 0xff;
    }
  }
}
