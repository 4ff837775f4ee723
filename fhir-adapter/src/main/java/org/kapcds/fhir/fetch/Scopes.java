package org.kapcds.fhir.fetch;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a token allows to be read, by SMART scopes of either version: {@code user/Condition.read},
 * {@code patient/*.rs}. A scope that is restricted further ({@code ?category=…}) allows nothing
 * here: what it leaves out would look as if there were none.
 */
public final class Scopes {

  private static final Pattern SCOPE =
      Pattern.compile(
          "(patient|user|system)/([A-Za-z]+|\\*)\\.(?:(read|\\*)|(?=[cruds])c?(r?)u?d?(s?))");

  /** Everything, where a server asks for no token. */
  static final Scopes ALL = of("user/*.rs");

  private final Set<String> read = new HashSet<>();
  private final Set<String> search = new HashSet<>();
  private boolean patient;

  private Scopes() {}

  /** The scopes of a token, as they are written one after the other; unknown ones allow nothing. */
  public static Scopes of(String scopes) {
    Scopes all = new Scopes();
    for (String scope : scopes.trim().split("\\s+")) {
      Matcher parts = SCOPE.matcher(scope);
      if (parts.matches()) {
        boolean both = parts.group(3) != null;
        if (both || "r".equals(parts.group(4))) {
          all.read.add(parts.group(2));
        }
        if (both || "s".equals(parts.group(5))) {
          all.search.add(parts.group(2));
        }
        all.patient |= parts.group(1).equals("patient");
      }
    }
    return all;
  }

  /** Whether a query may be asked. */
  boolean cover(Query query) {
    Set<String> types = query.isSearch() ? search : read;
    return types.contains("*") || types.contains(query.type());
  }

  /** Whether one of them is for a single patient, so that the token should say for which. */
  public boolean forOnePatient() {
    return patient;
  }
}
