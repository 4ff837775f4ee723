package org.kapcds.fhir.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to one query as it comes, page by page. It is looked at when time is up, whatever has
 * come by then.
 */
final class Pages {

  private static final int MOST = 50;
  private static final String WRONG = "the answer is not what was asked for";

  private final Fetch fetch;
  private final Query query;
  private final List<JsonNode> resources = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable String next;
  private boolean begun;
  private boolean failed;
  private @Nullable String missing = Fetched.NOT_IN_TIME;

  Pages(Fetch fetch, Query query) {
    this.fetch = fetch;
    this.query = query;
  }

  Query query() {
    return query;
  }

  /** The first page came in another way and is no part of this answer. */
  void beginAfter(ObjectNode first) {
    begun = true;
    next = nextOf(first);
  }

  /** Whether it is still to be asked for. */
  boolean isToBegin() {
    return !begun && !failed;
  }

  /** Asks, unless that was done, and goes on to the last page. */
  void complete() {
    if (failed) {
      return;
    }
    attempt(
        () -> {
          if (!begun) {
            take(fetch.get(query));
          }
          for (String url = next; url != null; url = next) {
            if (!seen.add(url) || seen.size() > MOST) {
              throw new FetchException("its pages do not end");
            }
            take(fetch.page(url));
          }
          set(null);
        });
  }

  private interface Step {
    void run() throws FetchException;
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (FetchException e) {
      fail(e.why());
    } catch (RuntimeException e) {
      // An answer may be odder than foreseen; the others count all the same.
      fail(WRONG);
    }
  }

  /** Takes the answer, or the next page of it, if it is one. */
  void take(JsonNode answer) throws FetchException {
    if (!(answer instanceof ObjectNode resource)) {
      throw new FetchException(WRONG);
    }
    String type = resource.path("resourceType").asString("");
    if (type.equals("OperationOutcome")) {
      throw new FetchException("the server sent an outcome in place of data");
    }
    if (query.isSearch()) {
      refuseOthers(type, resource);
      next = nextOf(resource);
      resource.remove("link");
      if (begun || next != null) {
        resource.remove("total");
      }
    } else if (!type.equals(query.type())
        || !resource.path("id").asString("").equals(query.rest())) {
      throw new FetchException(WRONG);
    }
    begun = true;
    synchronized (resources) {
      resources.add(resource);
    }
  }

  /** A server that answers with other things than were asked has perhaps not understood. */
  private void refuseOthers(String type, ObjectNode bundle) throws FetchException {
    JsonNode entries = bundle.path("entry");
    if (!type.equals("Bundle")
        || !(entries.isArray() || entries.isMissingNode() || entries.isNull())) {
      throw new FetchException(WRONG);
    }
    for (JsonNode entry : entries) {
      String found = entry.path("resource").path("resourceType").asString("");
      boolean beside =
          entry.path("search").path("mode").asString("").equals("include")
              || found.equals("OperationOutcome");
      if (!found.equals(query.type()) && !beside) {
        throw new FetchException(WRONG);
      }
    }
  }

  private static @Nullable String nextOf(ObjectNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asString("").equals("next")) {
        return link.path("url").asString("");
      }
    }
    return null;
  }

  /** Gives up, and says why. */
  void fail(String why) {
    failed = true;
    set(why);
  }

  private void set(@Nullable String why) {
    synchronized (resources) {
      missing = why;
    }
  }

  /** What has come by now. */
  Fetched answer() {
    synchronized (resources) {
      return new Fetched(resources, missing);
    }
  }
}
