package org.kapcds.features.steps;

import ca.uhn.fhir.context.FhirContext;
import java.util.Locale;
import org.hl7.fhir.r4.model.Medication;
import org.kapcds.features.chart.Records;
import org.kapcds.fhir.fetch.FhirServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The FHIR server of the electronic record, as far as a scenario speaks of it. */
final class RecordServer {

  private static final class Once {
    static final FhirServer SERVER = new FhirServer();
  }

  private boolean spokenOf;
  private boolean works = true;
  private String scope = "patient/*.read";

  /** The server, empty when a scenario first speaks of it. */
  private FhirServer server() {
    if (!spokenOf) {
      Once.SERVER.empty();
      spokenOf = true;
    }
    return Once.SERVER;
  }

  void isThere() {
    server();
  }

  void knows(String id, String medicine) {
    Medication medication = new Medication().setCode(Records.medicine(medicine));
    medication.setId(id);
    server().put(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(medication));
  }

  void holds(JsonNode bundle) {
    bundle.path("entry").forEach(entry -> server().put(entry.path("resource").toString()));
  }

  void isOutOfOrder() {
    works = false;
    server().trouble("fhir", FhirServer.says(500, "{'resourceType': 'OperationOutcome'}"));
  }

  boolean works() {
    return works;
  }

  void letsReadOnly(String types) {
    scope =
        "patient/" + types.substring(0, 1).toUpperCase(Locale.ROOT) + types.substring(1) + ".rs";
  }

  long timesAskedFor(String url) {
    return server().asked().stream().filter(one -> one.url().endsWith(url)).count();
  }

  /** Offers access to the server in a call, if a scenario has spoken of it. */
  void offer(ObjectNode call) {
    if (spokenOf) {
      call.put("fhirServer", server().base());
      call.putObject("fhirAuthorization")
          .put("access_token", "a-token")
          .put("token_type", "Bearer")
          .put("expires_in", 300)
          .put("scope", scope)
          .put("subject", "kap-cds");
    }
  }

  /** What is sent bears the addresses of the server. */
  String withItsAddresses(String json) {
    return spokenOf ? json.replace("https://ehr.example/", server().base() + "/") : json;
  }
}
