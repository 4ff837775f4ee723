package org.kapcds.service.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.fhir.write.AuditTrailWriter;
import org.kapcds.fhir.write.RecordedCalls;
import org.kapcds.service.record.Call;
import org.kapcds.service.record.DataKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All that is recorded of a patient, to be handed over: as JSON, and as FHIR beside it. */
public final class Export {

  private static final JsonMapper JSON = new JsonMapper();

  private final DataKeys keys;
  private final List<RecordedCalls.Call> calls = new ArrayList<>();
  private int opened;
  private int erased;
  private int closed;

  /** Opens what is sealed with these keys. */
  public Export(DataKeys keys) {
    this.keys = keys;
  }

  /** How many records could be opened. */
  public int opened() {
    return opened;
  }

  /** How many cannot be opened any more, because they were erased. */
  public int erased() {
    return erased;
  }

  /** How many are sealed with a key that is not here, or were changed. */
  public int closed() {
    return closed;
  }

  /** The export as JSON. */
  public String json(Subject subject, SubjectRecords records, Instant at) {
    ObjectNode export = JsonNodeFactory.instance.objectNode();
    export.put("patient", subject.reference());
    export.put("issuer", subject.issuer());
    export.put("tenant", subject.tenant());
    export.put("exported", at.toString());
    ArrayNode all = export.putArray("records");
    String software = "kap-cds";
    for (SubjectRecords.Found found : records.calls()) {
      all.add(record(found));
      software = "kap-cds " + found.record().path("software").asString("");
    }
    ArrayNode feedback = export.putArray("feedback");
    records.feedback().forEach(entry -> feedback.add(feedback(entry)));
    ArrayNode acts = export.putArray("accesses");
    records.acts().forEach(act -> acts.add(without(act, "keys")));
    RecordedCalls recorded =
        new RecordedCalls(
            subject.reference(),
            software,
            calls,
            records.acts().stream().map(Export::act).toList());
    export.set("fhir", JSON.readTree(AuditTrailWriter.write(recorded)));
    return export.toPrettyString();
  }

  private ObjectNode record(SubjectRecords.Found found) {
    JsonNode record = found.record();
    ObjectNode one = without(record, "sealed");
    one.put("journal", found.instance()).put("line", found.line());
    List<RecordedCalls.Decision> decisions = new ArrayList<>();
    String text =
        open(
            one,
            record.path("key").asString(""),
            record.path("sealed").asString(""),
            record.path("id").asString(""));
    if (text != null) {
      Call.Sealed sealed = Call.Sealed.of(text);
      ArrayNode decided = one.putArray("decided");
      for (Call.Decided each : sealed.decided()) {
        JsonNode decision = JSON.readTree(each.decision());
        ObjectNode both = decided.addObject();
        both.set("facts", JSON.readTree(each.snapshot()));
        both.set("decision", decision);
        decisions.add(decision(decision));
      }
      one.set("answer", asJson(sealed.answer()));
    }
    String issuer = record.path("issuer").asString("");
    calls.add(
        new RecordedCalls.Call(
            record.path("id").asString(""),
            record.path("at").asString(""),
            record.path("address").asString(""),
            record.path("status").asInt(),
            issuer.isEmpty() ? null : issuer,
            decisions));
    return one;
  }

  private ObjectNode feedback(SubjectRecords.Entry found) {
    ObjectNode one = without(found.entry(), "sealed");
    String text =
        open(
            one,
            found.entry().path("key").asString(""),
            found.entry().path("sealed").asString(""),
            found.place());
    if (text != null) {
      one.set("sent", asJson(text));
    }
    return one;
  }

  /** What was sealed; if it cannot be opened, that is said in its place. */
  private @Nullable String open(ObjectNode into, String key, String sealed, String place) {
    if (sealed.isEmpty()) {
      return null;
    }
    try {
      String text = keys.open(key, sealed, place);
      opened++;
      return text;
    } catch (DataKeys.NotOpened e) {
      if (e.isDestroyed()) {
        erased++;
        into.put("content", "erased");
      } else {
        closed++;
        into.put("content", "sealed with a key that is not here");
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      closed++;
      into.put("content", "cannot be opened; `audit verify` tells whether it was changed");
    }
    return null;
  }

  /** The answer of a hook is JSON; a refusal may be nothing. */
  private static JsonNode asJson(String text) {
    try {
      return text.isBlank() ? JsonNodeFactory.instance.nullNode() : JSON.readTree(text);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(text);
    }
  }

  private static ObjectNode without(JsonNode record, String name) {
    ObjectNode copy = ((ObjectNode) record).deepCopy();
    copy.remove(name);
    return copy;
  }

  private static RecordedCalls.Decision decision(JsonNode decision) {
    Set<String> sources = new LinkedHashSet<>();
    for (JsonNode conclusion : decision.path("conclusions")) {
      for (JsonNode fact : conclusion.path("facts")) {
        if (fact.path("reference").isString()) {
          sources.add(fact.path("reference").asString());
        }
      }
    }
    JsonNode release = decision.path("release");
    return new RecordedCalls.Decision(
        decision.path("decisionId").asString(""),
        "%s, sha-256 %s"
            .formatted(release.path("version").asString(""), release.path("sha256").asString("")),
        List.copyOf(sources));
  }

  private static RecordedCalls.Act act(JsonNode act) {
    String what = act.path("what").asString("");
    return new RecordedCalls.Act(
        act.path("id").asString(""),
        act.path("at").asString(""),
        what,
        what.equals("erase"),
        act.path("by").asString(""),
        act.path("why").asString(""));
  }
}
