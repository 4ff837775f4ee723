package org.kapcds.fhir.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that one call asks of the calling system's FHIR server: one batch, or single queries beside
 * each other where the server refuses that; then the further pages. It ends at its deadline with
 * what has come until then.
 */
public final class Fetch {

  private static final String NOT_ASKED = "the scope of the token does not cover it";

  private static final int MOST_MEDICATIONS = 200;
  private static final int LONGEST_URL = 1500;
  private static final Pattern MEDICATION = Pattern.compile("Medication/([^/?#]+)");

  private final FhirClient client;
  private final Access access;
  private final Deadline deadline;
  private final AtomicLong budget;
  private final Set<HttpUriRequestBase> running = ConcurrentHashMap.newKeySet();

  Fetch(FhirClient client, Access access, Deadline deadline) {
    this.client = client;
    this.access = access;
    this.deadline = deadline;
    this.budget = client.budget();
  }

  /** The same without any first page at hand. */
  public Map<String, Fetched> ask(List<Query> queries) {
    return ask(queries, Map.of());
  }

  /**
   * The answers to some queries, by their keys. What the token does not cover is not asked.
   *
   * @param queries the queries
   * @param first first pages that are at hand, by their keys; only what follows them is asked
   */
  public Map<String, Fetched> ask(List<Query> queries, Map<String, ObjectNode> first) {
    Map<String, Pages> all = new LinkedHashMap<>();
    for (Query query : queries) {
      Pages pages = new Pages(this, query);
      all.put(query.key(), pages);
      ObjectNode begun = first.get(query.key());
      if (!access.scopes().cover(query)) {
        pages.fail(NOT_ASKED);
      } else if (begun != null) {
        pages.beginAfter(begun);
      }
    }
    List<Pages> open = all.values().stream().filter(Pages::isToBegin).toList();
    if (open.size() > 1) {
      together(open);
    }
    run(List.copyOf(all.values()), Pages::complete);
    Map<String, Fetched> answers = new LinkedHashMap<>();
    all.forEach((key, pages) -> answers.put(key, pages.answer()));
    return answers;
  }

  /**
   * The Medications that resources refer to, as a bundle; what is not had is not in it.
   *
   * @param references as they stand; only those that can be meant on this server are asked
   */
  public JsonNode medications(Collection<String> references) {
    List<Query> queries = new ArrayList<>();
    for (String reference : references) {
      Matcher medication = MEDICATION.matcher(relative(reference));
      if (medication.matches() && Query.isId(medication.group(1))) {
        queries.add(new Query(medication.group(), medication.group()));
      }
    }
    ObjectNode bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
    ask(queries.stream().distinct().limit(MOST_MEDICATIONS).toList())
        .forEach(
            (relative, answer) ->
                answer
                    .resources()
                    .forEach(
                        found ->
                            bundle
                                .withArray("entry")
                                .addObject()
                                .put("fullUrl", access.base() + "/" + relative)
                                .set("resource", found)));
    return bundle;
  }

  private String relative(String reference) {
    String beginning = access.base() + "/";
    return reference.startsWith(beginning) ? reference.substring(beginning.length()) : reference;
  }

  /** Asks in one batch. What the server would not answer so is asked one by one later. */
  private void together(List<Pages> open) {
    Batch batch = new Batch(open);
    run(
        List.of(batch),
        one -> {
          try {
            batch.take(send(post("", "application/fhir+json", batch.body())));
          } catch (FetchException e) {
            if (!e.isWorthAnotherWay()) {
              open.forEach(pages -> pages.fail(e.why()));
            }
          }
        });
  }

  /** Does something for each, beside each other, until all is done or the time is up. */
  private <T> void run(List<T> each, Consumer<T> task) {
    List<Future<?>> begun = new ArrayList<>();
    try {
      for (T one : each) {
        begun.add(client.threads().submit(() -> task.accept(one)));
      }
      for (Future<?> one : begun) {
        one.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (TimeoutException | RejectedExecutionException e) {
      stop(begun);
    } catch (InterruptedException e) {
      stop(begun);
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      stop(begun);
      throw new IllegalStateException("a fetch failed in an unforeseen way", e.getCause());
    }
  }

  private void stop(List<Future<?>> begun) {
    begun.forEach(one -> one.cancel(true));
    running.forEach(HttpUriRequestBase::cancel);
  }

  JsonNode get(Query query) throws FetchException {
    String url = query.url();
    if (url.length() > LONGEST_URL && query.isSearch()) {
      return send(
          post(
              "/" + query.type() + "/_search",
              "application/x-www-form-urlencoded",
              query.rest().getBytes(StandardCharsets.US_ASCII)));
    }
    return send(new HttpGet(URI.create(access.base() + "/" + url)));
  }

  /** A page, if its URL lies on the same server. */
  JsonNode page(String url) throws FetchException {
    if (!FhirServers.isUnder(access.base(), url)) {
      throw new FetchException("the next page lies on another server");
    }
    return send(new HttpGet(URI.create(url)));
  }

  private HttpPost post(String path, String type, byte[] body) {
    HttpPost post = new HttpPost(URI.create(access.base() + path));
    FhirClient.put(post, type, body);
    return post;
  }

  private JsonNode send(HttpUriRequestBase request) throws FetchException {
    running.add(request);
    try {
      if (deadline.isOver()) {
        throw new FetchException(Fetched.NOT_IN_TIME);
      }
      return client.send(request, access, deadline, budget);
    } finally {
      running.remove(request);
    }
  }
}
