package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Situation;
import org.kapcds.service.record.store.Store;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of a call while it is answered, so that it can be recorded before the answer leaves.
 */
public final class Call {

  /** What was decided, on what: texts of JSON. */
  public record Decided(String snapshot, String decision) {}

  /**
   * What is sealed of a call.
   *
   * @param decided what was decided
   * @param answer the answer, if it is something else than the one decision
   */
  public record Sealed(List<Decided> decided, String answer) {

    /** How many decisions there are; for each a line with the facts and one with it; the rest. */
    String text() {
      StringBuilder text = new StringBuilder().append(decided.size()).append('\n');
      decided.forEach(
          one -> text.append(one.snapshot()).append('\n').append(one.decision()).append('\n'));
      return text.append(answer).toString();
    }

    /** What was opened. */
    public static Sealed of(String text) {
      int count = Integer.parseInt(text.substring(0, text.indexOf('\n')));
      String[] lines = text.split("\n", 2 * count + 2);
      List<Decided> decided = new ArrayList<>();
      for (int i = 1; i <= 2 * count; i += 2) {
        decided.add(new Decided(lines[i], lines[i + 1]));
      }
      return new Sealed(decided, lines[2 * count + 1]);
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  /** The length of a month at the beginning of a time. */
  private static final int MONTH = 7;

  /** A code, and no sentence: whatever else stands in its place is sealed with the rest. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/#|-]{1,100}");

  private @Nullable String issuer;
  private @Nullable String tenant;
  private @Nullable String service;
  private @Nullable String hook;
  private @Nullable String hookInstance;
  private @Nullable String patient;
  private @Nullable String encounter;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private List<ShownCard> cards = List.of();
  private List<Told> feedback = List.of();
  private List<String> silent = List.of();
  private Runnable onceKept = () -> {};

  private Call() {}

  /** The call that a request makes. */
  public static Call of(ServletRequest request) {
    if (request.getAttribute(Call.class.getName()) instanceof Call call) {
      return call;
    }
    Call call = new Call();
    request.setAttribute(Call.class.getName(), call);
    return call;
  }

  /** Who calls, as a token shows. */
  public synchronized void from(String newIssuer, String newTenant) {
    issuer = newIssuer;
    tenant = newTenant.isEmpty() ? null : newTenant;
  }

  /** What is asked by a hook. */
  public synchronized void asked(
      String newService,
      String newHook,
      String newHookInstance,
      String patientId,
      @Nullable String encounterId) {
    service = newService;
    hook = newHook;
    hookInstance = newHookInstance;
    patient = "Patient/" + patientId;
    encounter = encounterId == null ? null : "Encounter/" + encounterId;
  }

  /** What was decided, on what. */
  public synchronized void decided(Situation situation, List<String> profiles, Decision decision) {
    patient = patient == null ? decision.patient() : patient;
    snapshots.add(new Snapshot(situation, profiles));
    decisions.add(decision);
  }

  /** What is shown. */
  public synchronized void shown(List<ShownCard> newCards) {
    cards = List.copyOf(newCards);
  }

  /** The rules that spoke and are not shown, because they were set aside before. */
  public synchronized void silenced(List<String> ruleIds) {
    silent = List.copyOf(ruleIds);
  }

  /** What was set aside before of what was shown about the patient of the call. */
  synchronized List<SetAside> setAside(Store store, Keys keys) {
    return patient == null
        ? List.of()
        : store.setAside(
            keys.name(patient), issuer == null ? "" : issuer, tenant == null ? "" : tenant);
  }

  /** The name of the visit of the call, if it has one. */
  synchronized Optional<String> visit(Keys keys) {
    return Optional.ofNullable(encounter).map(keys::name);
  }

  /** Who calls, as far as that is known; else empty. */
  synchronized String issuer() {
    return issuer == null ? "" : issuer;
  }

  /** Whether it tells what clinicians did with cards. */
  synchronized boolean isFeedback() {
    return !feedback.isEmpty();
  }

  /**
   * What clinicians did with cards.
   *
   * @param then is done once it is kept; if it is lost, it is sent again
   */
  public synchronized void told(String newService, List<Told> entries, Runnable then) {
    service = newService;
    feedback = List.copyOf(entries);
    onceKept = then;
  }

  /** Its record is kept. */
  synchronized void kept() {
    onceKept.run();
  }

  /**
   * Adds to a record what was told; what is about the patient is sealed.
   *
   * @return the keys that seal
   */
  synchronized List<DataKey> addTo(ObjectNode record, String answer, Keys keys, DataKeys dataKeys) {
    put(record, "issuer", issuer);
    put(record, "tenant", tenant);
    put(record, "service", service);
    put(record, "hook", hook);
    put(record, "hookInstance", hookInstance);
    put(record, "patient", patient == null ? null : keys.name(patient));
    put(record, "encounter", encounter == null ? null : keys.name(encounter));
    if (!decisions.isEmpty()) {
      Decision first = decisions.get(0);
      record.put("release", first.release().version());
      record.put("releaseSha256", first.release().sha256());
      record.put("asOf", first.asOf());
    }
    if (!cards.isEmpty()) {
      record.set("cards", JSON.valueToTree(cards));
    }
    List<Decided> decided = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      decided.add(new Decided(snapshots.get(i).json(), DecisionJson.compact(decisions.get(i))));
    }
    boolean same = decided.size() == 1 && decided.get(0).decision().equals(answer);
    if (!silent.isEmpty()) {
      silent.forEach(record.withArray("silenced")::add);
    }
    List<DataKey> used = new ArrayList<>();
    String month = record.path("at").asString().substring(0, MONTH);
    String id = record.path("id").asString();
    for (Told one : feedback) {
      ArrayNode entries = record.withArray("feedback");
      String place = id + "/" + entries.size();
      ObjectNode entry = add(entries, one);
      DataKey key = dataKeys.current(month, entry.path("card").asString());
      seal(entry, key, one.entry(), place);
      used.add(key);
    }
    if (!decided.isEmpty() || !answer.isEmpty()) {
      DataKey key =
          dataKeys.current(
              month,
              patient == null
                  ? DataKeys.NOBODY
                  : keys.subject(issuer(), tenant == null ? "" : tenant, patient));
      seal(record, key, new Sealed(decided, same ? "" : answer).text(), id);
      used.add(key);
    }
    return used;
  }

  private static void seal(ObjectNode into, DataKey key, String text, String place) {
    into.put("key", key.name());
    into.put("sealed", key.seal(text, place));
  }

  /** The same entry has the same id, so that what is sent again counts once. */
  private ObjectNode add(ArrayNode entries, Told one) {
    String card = one.card().toLowerCase(Locale.ROOT);
    String same =
        "%s|%s|%s|%s|%s|%s"
            .formatted(issuer, service, card, one.outcome(), one.suggestions(), one.happened());
    ObjectNode entry = entries.addObject();
    entry.put("id", UUID.nameUUIDFromBytes(same.getBytes(UTF_8)).toString());
    entry.put("card", card);
    entry.put("outcome", one.outcome());
    entry.put("happened", one.happened().toString());
    one.suggestions().stream()
        .filter(id -> CODE.matcher(id).matches())
        .forEach(entry.withArray("suggestions")::add);
    Told.Reason reason = one.reason();
    if (reason != null) {
      entry.put("reasonSystem", coded(reason.system()));
      entry.put("reasonCode", coded(reason.code()));
    }
    return entry.put("commented", one.commented());
  }

  private static String coded(String text) {
    return CODE.matcher(text).matches() ? text : "";
  }

  private static void put(ObjectNode record, String name, @Nullable String value) {
    if (value != null) {
      record.put(name, value);
    }
  }
}
