package org.kapcds.fhir.fetch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's plain FHIR server on a port of its own, with what is put into it, and with whatever
 * trouble a test asks for. It pages, and answers batches unless told not to.
 */
public final class FhirServer implements AutoCloseable {

  /** What is wrong with an answer. */
  public interface Trouble {

    /** Answers in its own way. */
    void answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, InterruptedException;
  }

  /** What was asked. */
  public record Asked(String method, String url, @Nullable String authorization) {}

  private final FhirContext context = FhirContext.forR4Cached();
  private final Map<String, Store<?>> stores = new HashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Trouble> troubles = new HashMap<>();
  private final Tomcat tomcat = new Tomcat();
  private boolean batches = true;

  /** A server with no resource. */
  public FhirServer() {
    Logger.getLogger("org.apache").setLevel(Level.SEVERE);
    RestfulServer fhir = new RestfulServer(context);
    for (String type :
        "Patient AdverseEvent Condition MedicationRequest MedicationStatement MedicationAdministration MedicationDispense Medication Observation QuestionnaireResponse List Procedure Consent Encounter Appointment CarePlan CareTeam Practitioner Goal AllergyIntolerance FamilyMemberHistory Location"
            .split(" ")) {
      Store<?> store = store(type);
      stores.put(type, store);
      fhir.registerProvider(store);
    }
    fhir.registerProvider(new Batches());
    FifoMemoryPagingProvider paging = new FifoMemoryPagingProvider(100);
    paging.setDefaultPageSize(10);
    paging.setMaximumPageSize(10);
    fhir.setPagingProvider(paging);
    try {
      tomcat.setBaseDir(Files.createTempDirectory("fhir-server").toString());
      tomcat.setPort(0);
      tomcat.getConnector().setProperty("address", "127.0.0.1");
      Context web = tomcat.addContext("", null);
      Tomcat.addServlet(web, "fhir", fhir);
      web.addServletMappingDecoded("/fhir/*", "fhir");
      addFilter(web);
      tomcat.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addFilter(Context web) {
    FilterDef filter = new FilterDef();
    filter.setFilterName("troubles");
    filter.setFilter((Filter) this::filter);
    web.addFilterDef(filter);
    FilterMap all = new FilterMap();
    all.setFilterName("troubles");
    all.addURLPattern("/*");
    web.addFilterMap(all);
  }

  private Store<?> store(String type) {
    return new Store<>(
        context,
        context.getResourceDefinition(type).getImplementingClass().asSubclass(Resource.class));
  }

  private void filter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    String query = http.getQueryString() == null ? "" : "?" + http.getQueryString();
    String url = http.getRequestURI().substring(1) + query;
    asked.add(new Asked(http.getMethod(), url, http.getHeader("Authorization")));
    for (Map.Entry<String, Trouble> trouble : troubles.entrySet()) {
      if (url.contains(trouble.getKey())) {
        try {
          trouble.getValue().answer(http, (HttpServletResponse) response);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return;
      }
    }
    if (!batches && url.equals("fhir")) {
      ((HttpServletResponse) response).sendError(405);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Its base. */
  public String base() {
    return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/fhir";
  }

  /** What it was asked since it was last emptied. */
  public List<Asked> asked() {
    return asked;
  }

  /** Holds nothing any more, has no trouble, and forgets what it was asked. */
  public void empty() {
    stores.values().forEach(Store::clear);
    asked.clear();
    troubles.clear();
    batches = true;
  }

  /** Puts in a resource, in JSON with single or double quotes. */
  public void put(String json) {
    Resource resource = (Resource) context.newJsonParser().parseResource(json.replace('\'', '"'));
    put(stores.get(resource.fhirType()), resource);
  }

  @SuppressWarnings("unchecked")
  private static <R extends Resource> void put(@Nullable Store<R> store, Resource resource) {
    if (store == null) {
      throw new IllegalArgumentException("no store for " + resource.fhirType());
    }
    store.store((R) resource);
  }

  /** Refuses batches. */
  public void refuseBatches() {
    batches = false;
  }

  /** Is in trouble wherever a URL holds this. */
  public void trouble(String url, Trouble trouble) {
    troubles.put(url, trouble);
  }

  /** Answers with this, as FHIR. */
  public static Trouble says(int status, String json) {
    return (request, response) ->
        send(response, status, "application/fhir+json", json.replace('\'', '"'));
  }

  /** Answers with anything. */
  public static void send(HttpServletResponse response, int status, String type, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers batches of reads and searches by asking itself. */
  private final class Batches {

    private final HttpClient self = HttpClient.newHttpClient();

    @Transaction
    public Bundle batch(@TransactionParam Bundle batch) throws IOException, InterruptedException {
      Bundle answers = new Bundle().setType(Bundle.BundleType.BATCHRESPONSE);
      for (Bundle.BundleEntryComponent entry : new ArrayList<>(batch.getEntry())) {
        HttpResponse<String> one =
            self.send(
                HttpRequest.newBuilder(URI.create(base() + "/" + entry.getRequest().getUrl()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        Bundle.BundleEntryComponent answer = answers.addEntry();
        answer.getResponse().setStatus(String.valueOf(one.statusCode()));
        Resource resource = (Resource) context.newJsonParser().parseResource(one.body());
        if (one.statusCode() < 300) {
          answer.setResource(resource);
        } else {
          answer.getResponse().setOutcome(resource);
        }
      }
      return answers;
    }
  }
}
