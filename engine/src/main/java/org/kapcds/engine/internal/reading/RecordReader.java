package org.kapcds.engine.internal.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Moment;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.Recognition;
import org.kapcds.engine.Situation;
import org.kapcds.engine.conclusion.Age;
import org.kapcds.engine.conclusion.Request;
import org.kapcds.engine.fact.AdverseEvent;
import org.kapcds.engine.fact.Allergy;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Booking;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Consent;
import org.kapcds.engine.fact.Diagnosis;
import org.kapcds.engine.fact.Encounter;
import org.kapcds.engine.fact.Exposure;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.FamilyHistory;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Procedure;
import org.kapcds.engine.fact.Qualification;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.engine.knowledge.Terminology;

/** Reads a patient's facts under a release: terms, units, ages, exposure. */
public final class RecordReader {

  /** The text of a fact is long; only what is told of one thing in one way is told apart by it. */
  private static final Comparator<Fact> FIXED_ORDER = RecordReader::inFixedOrder;

  private static final String BEING_ORDERED = "being ordered, not taken yet";

  /** What is rejected of a statement that there is nothing answers no question. */
  private static final String STATEMENT = "List";

  private static final String BY_NAME = "recognised by its name, not by a code";

  private final Release release;
  private final Terminology terms;
  private final Units units;
  private final OrderUnits orderUnits;
  private final MedicineNames names;
  private final Medicines medicines;
  private final DirectReads readDirectly;
  private final Scores scores;
  private final ProblemWords problemWords;
  private final Set<String> drugs = new TreeSet<>();

  /**
   * A reader for one release.
   *
   * @param release the release
   * @param units converts between units
   * @param readDirectly the terms whose values rules read otherwise than by a comparison
   */
  public RecordReader(Release release, Units units, DirectReads readDirectly) {
    this.release = release;
    this.readDirectly = readDirectly;
    this.terms = release.terminology();
    this.scores = new Scores(terms, release.scores());
    this.units = units;
    this.orderUnits = new OrderUnits(terms, units);
    this.names = new MedicineNames(release);
    this.medicines = new Medicines(release, names);
    this.problemWords = new ProblemWords(release);
    release.interventions().values().forEach(one -> drugs.add(one.drug()));
  }

  private static int inFixedOrder(Fact one, Fact other) {
    Head first = one.head();
    Head second = other.head();
    int order = first.kind().compareTo(second.kind());
    if (order == 0) {
      order = first.sources().compareTo(second.sources());
    }
    if (order == 0) {
      order = one.getClass().getName().compareTo(other.getClass().getName());
    }
    return order == 0 ? one.toString().compareTo(other.toString()) : order;
  }

  /**
   * What an uncoded medicine looks like, for a question; {@code null} when it looks like nothing.
   */
  public @Nullable String looksLike(Fact medicine) {
    return names.looksLike(medicine.head().concept());
  }

  /** Whether the codes of a medicine and its words are of different medicines. */
  public boolean contradicts(Fact medicine) {
    return medicines.known(medicine.head().concept()).doubt() != null;
  }

  /** Whether a booking is of a dosing session. */
  public boolean isOfDosing(Booking booking) {
    return terms
        .termsOf(booking.head().concept(), FactType.BOOKING)
        .contains(ReadingTerms.BOOKED_DOSING);
  }

  /** Whether an order is one that the release judges, even if only as one nobody can identify. */
  public boolean judges(Order order) {
    return !order.isOnHold() && !judgedAs(order).isEmpty();
  }

  /** Whether an order is of a drug that the release judges, and not only perhaps. */
  public boolean identifies(Order order) {
    return judges(order) && !judgedAs(order).contains("");
  }

  /**
   * The drugs of the release that an order names. One that is not identified, but may be such a
   * drug, has the empty name: a text mentions one, or a draft has no words at all.
   */
  private Set<String> judgedAs(Order order) {
    Concept concept = order.head().concept();
    Medicines.Known known = medicines.known(concept);
    Set<String> judged = new TreeSet<>(drugs);
    judged.retainAll(known.terms().keySet());
    boolean nameless = order.draft() && concept.hasNoWords() && !known.complete();
    if (judged.isEmpty() && (nameless || names.mentions(concept, drugs))) {
      return Set.of("");
    }
    return judged;
  }

  /** What the release makes of what is on record: of a medicine, or of anything else. */
  public Recognition recognise(Concept concept, FactType type) {
    return type == FactType.MEDICATION
        ? medicines.known(concept).recognition()
        : CodedThings.recognise(concept, type, terms);
  }

  /** Reads the record of a situation with the given parameter values. */
  public Record read(Situation situation, Map<String, BigDecimal> parameters) {
    return new Pass(situation, parameters).read();
  }

  /** One reading of one record. */
  private final class Pass {

    private final Situation situation;
    private final Map<String, BigDecimal> parameters;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<Unreadable> ofWrongType = new ArrayList<>();
    private final List<Fact> unrecognisedMedicines = new ArrayList<>();
    private final ProblemsOfNoTerm problemsOfNoTerm = new ProblemsOfNoTerm();
    private final CodedProblems codedProblems = new CodedProblems(problemWords);
    private final List<Fact> allergies = new ArrayList<>();
    private final List<Fact> unrecognisedAllergies = new ArrayList<>();
    private final List<Fact> saidToBeNone = new ArrayList<>();
    private final Map<String, List<Consent>> consents = new TreeMap<>();
    private final Map<Concept, Medicines.Known> knownMedicines = new HashMap<>();
    private final List<Encounter> visits = new ArrayList<>();
    private boolean problemPresent;
    private boolean medicineInUse;
    private final MedicineUses uses = new MedicineUses(terms);
    private final MedicineUses beingOrdered = new MedicineUses(terms);
    private final List<Order> orders = new ArrayList<>();
    private final List<Order> ordersOnHold = new ArrayList<>();
    private final List<Fact> unrecognisedOrders = new ArrayList<>();
    private Scores.Summed summed = new Scores.Summed(List.of(), Map.of());
    private Clock clock;

    Pass(Situation situation, Map<String, BigDecimal> parameters) {
      this.situation = situation;
      this.parameters = parameters;
      this.clock = new Clock(situation.asOf(), situation.asOf().toInstant());
    }

    Record read() {
      List<Fact> recorded = new ArrayList<>(situation.facts());
      recorded.sort(FIXED_ORDER);
      Patient patient = patient(recorded);
      Age age = plausibleAge(patient);
      recorded.stream()
          .filter(Order.class::isInstance)
          .map(Order.class::cast)
          .forEach(this::readOrder);
      Instant dosing = dosing(recorded);
      clock = new Clock(situation.asOf(), dosing);
      summed = scores.of(recorded);
      recorded.forEach(this::read);
      summed.totals().forEach(total -> readMeasurement(total, total.kind()));
      saidToBeNone.forEach(this::readStatement);
      joinMedicines();
      consents.forEach(this::readConsents);
      facts.addAll(Visits.sessions(visits, terms, clock, List.copyOf(facts)));
      Diagnoses.endVisits(facts, clock);
      Set<String> told = Doubts.places(facts);
      ofWrongType.stream()
          .filter(bad -> !told.contains(Doubts.place(bad)))
          .forEach(unreadable::add);
      Deciding.Decided decided = Deciding.of(facts, release.measures(), clock.offset(), unreadable);
      List<Fact> all = new ArrayList<>(new LinkedHashSet<>(decided.facts()));
      all.sort(FIXED_ORDER);
      Map<String, List<Fact>> byTerm = new HashMap<>();
      all.forEach(fact -> byTerm.computeIfAbsent(fact.kind(), key -> new ArrayList<>()).add(fact));
      Intervention intervention = intervention();
      List<Unreadable> notUsed = new ArrayList<>(decided.unreadable());
      notUsed.sort(FIXED_ORDER);
      return new Record(
          patient,
          age,
          all,
          byTerm,
          notUsed,
          decided.conflicts(),
          Doubts.of(notUsed, all, release.measures(), clock),
          all.stream()
              .filter(Measurement.class::isInstance)
              .map(Measurement.class::cast)
              .filter(readDirectly::leavesOpen)
              .collect(Collectors.toSet()),
          unrecognisedMedicines,
          problemsOfNoTerm,
          codedProblems,
          allergies,
          unrecognisedAllergies,
          unrecognisedOrders,
          intervention,
          new Request(intervention.id(), intervention.product(), intervention.route()),
          orders,
          ordersOnHold,
          Duration.between(situation.asOf().toInstant(), dosing)
                  .compareTo(Duration.ofMinutes(minutes(ReadingParameters.SESSION_HOURS, 60)))
              <= 0);
    }

    private int whole(String parameter) {
      return parameters.getOrDefault(parameter, BigDecimal.ZERO).intValue();
    }

    private long minutes(String parameter, int each) {
      return parameters
          .getOrDefault(parameter, BigDecimal.ZERO)
          .multiply(BigDecimal.valueOf(each))
          .longValue();
    }

    private static Patient patient(List<Fact> recorded) {
      return recorded.stream()
          .filter(Patient.class::isInstance)
          .map(Patient.class::cast)
          .findFirst()
          .orElseThrow(
              () -> new QuestionException("patient", "no patient is among the facts; add one"));
    }

    /** An age nobody can have is no age: it is listed, and the birth date counts as unusable. */
    private @Nullable Age plausibleAge(Patient patient) {
      Age age = clock.age(patient.when());
      int most = whole(ReadingParameters.MAX_AGE);
      if (clock.isUnborn(patient.when())) {
        reject(patient, "", "the birth date lies after the moment of the question");
      } else if (age != null && age.atLeast() > most) {
        reject(patient, "", "by the birth date the patient is older than %d years".formatted(most));
      } else {
        return age;
      }
      return null;
    }

    /**
     * Hours count to the first of the doses ordered: to a later one no more of them have passed. At
     * discharge the dose was given, and they count to the question, whatever is ordered next.
     */
    private Instant dosing(List<Fact> recorded) {
      if (situation.moment() == Moment.DISCHARGE) {
        return situation.asOf().toInstant();
      }
      Optional<Instant> ordered =
          orders.stream()
              .flatMap(order -> Stream.ofNullable(clock.earliest(order.when())))
              .min(Comparator.naturalOrder());
      if (ordered.isPresent()) {
        return ordered.get();
      }
      return recorded.stream()
          .filter(fact -> fact instanceof Booking booking && isOfDosing(booking))
          .map(fact -> fact.when().instant())
          .filter(start -> start != null && !start.isBefore(situation.asOf().toInstant()))
          .min(Comparator.naturalOrder())
          .orElse(situation.asOf().toInstant());
    }

    private Intervention intervention() {
      String asked = situation.intervention();
      if (asked != null) {
        Intervention known = release.interventions().get(asked);
        if (known == null) {
          throw new QuestionException(
              "intervention",
              "`%s` is not an intervention of release %s; expected one of %s"
                  .formatted(
                      asked,
                      release.version(),
                      String.join(", ", release.interventions().keySet())));
        }
        return known;
      }
      for (Order order : orders) {
        for (Intervention one : release.interventions().values()) {
          if (one.drug().equals(order.kind()) && one.route().equals(order.routeTerm())) {
            return one;
          }
        }
      }
      return release.interventions().values().iterator().next();
    }

    /** An order is judged as the drug it names; one that may be such a drug is judged as none. */
    private void readOrder(Order order) {
      Set<String> found = judgedAs(order);
      if (order.isOnHold()) {
        if (!found.isEmpty()) {
          ordersOnHold.add(order);
        }
        return;
      }
      Medicines.Known known = known(order.head().concept());
      boolean dosed = situation.moment().scopes().contains(Scope.DOSE);
      if (found.isEmpty() && dosed && order.isBeingWritten()) {
        readAboutToBeTaken(order, known);
      }
      for (String drug : found) {
        Medicines.Made made = known.terms().get(drug);
        Head head = order.head().read(drug, clock.howOld(order.when()));
        Order read =
            orderUnits
                .measured(order, drug)
                .withHead(made == null ? head : head.made(made.how()))
                .read(
                    new Order.Reading(
                        terms.termOf(order.route(), FactType.ROUTE),
                        terms.termOf(order.categories(), FactType.SETTING),
                        order.reasons().stream().map(this::purposes).toList(),
                        orderUnits.isInMicrograms(order.measuredOut().written())));
        orders.add(read);
        facts.add(read);
      }
      if (found.isEmpty() && order.draft() && !known.complete()) {
        unrecognisedOrders.add(order);
      }
    }

    /**
     * Another medicine that is being ordered meets the dose as if it was taken. It is no course and
     * no trial, and says nothing of what was taken before.
     */
    private void readAboutToBeTaken(Order order, Medicines.Known known) {
      Medication medication =
          Medication.of(
              order.head().noting(BEING_ORDERED),
              Medication.Origin.ORDER,
              Medication.Status.DRAFT,
              When.UNKNOWN,
              When.UNKNOWN,
              order.route(),
              Concept.NONE);
      addTo(beingOrdered, medication, known);
    }

    private Set<String> purposes(Concept reason) {
      return terms.termsOf(reason, FactType.DIAGNOSIS);
    }

    private void read(Fact fact) {
      if (isStatement(fact)) {
        saidToBeNone.add(fact);
      } else if (fact instanceof Measurement measurement) {
        readMeasurement(measurement);
      } else if (fact instanceof Diagnosis diagnosis) {
        readDiagnosis(diagnosis);
      } else if (fact instanceof Allergy allergy) {
        readAllergy(allergy);
      } else if (fact instanceof Medication medication) {
        readMedication(medication);
      } else if (fact instanceof Answer answer) {
        readAnswer(answer);
      } else if (fact instanceof CodedResult result) {
        readCodedResult(result);
      } else if (fact instanceof Procedure procedure) {
        Procedure read = clock.isFuture(procedure.when()) ? procedure.uncounted() : procedure;
        readPast(
            read.withResult(terms.termOf(read.outcome(), FactType.OUTCOME)), FactType.PROCEDURE);
      } else if (fact instanceof Consent consent) {
        terms
            .termsOf(consent.head().concept(), FactType.CONSENT)
            .forEach(term -> consents.computeIfAbsent(term, key -> new ArrayList<>()).add(consent));
      } else if (fact instanceof FamilyHistory history) {
        readPast(
            history.withRelation(terms.termOf(history.relationship(), FactType.RELATIONSHIP)),
            FactType.FAMILY_HISTORY);
      } else if (fact instanceof Encounter encounter) {
        readEncounter(encounter);
      } else if (fact instanceof Qualification qualification) {
        readQualification(qualification);
      } else if (fact instanceof AdverseEvent event) {
        readAdverseEvent(event);
      } else if (fact instanceof Booking) {
        for (String term : terms.termsOf(fact.head().concept(), FactType.BOOKING)) {
          facts.add(fact.withHead(fact.head().read(term, clock.howOld(fact.when()))));
        }
      } else if (fact instanceof Site site) {
        readSite(site);
      } else if (fact instanceof Unreadable bad) {
        readUnreadable(bad);
      }
    }

    /** A certificate holds on its last day; of a drill to come nothing is known. */
    private void readSite(Site site) {
      When until = site.safeguards().certifiedUntil();
      When drill = site.safeguards().lastDrill();
      Site.Reading reading =
          new Site.Reading(
              until.isKnown() ? !clock.isAhead(until) : null,
              clock.isFuture(drill) ? Integer.MAX_VALUE : clock.daysAtMost(drill));
      Head head = site.head().read("", clock.howOld(When.UNKNOWN));
      facts.add(site.withReading(reading).withHead(head));
    }

    /** Whether an entry on a list says that there is nothing to list: no known allergies. */
    private boolean isStatement(Fact fact) {
      return (fact instanceof Allergy || fact instanceof Diagnosis || fact instanceof Medication)
          && !terms.termsOf(fact.head().concept(), FactType.ANSWER).isEmpty();
    }

    /**
     * A statement that there is nothing counts when it is sure and nothing on record contradicts
     * it: as a no to the question of a release, else as a yes to what it states.
     */
    private void readStatement(Fact fact) {
      boolean sure = true;
      boolean contradicted = medicineInUse;
      if (fact instanceof Allergy allergy) {
        sure = allergy.present() && !allergy.unconfirmed();
        contradicted = !allergies.isEmpty() || !unrecognisedAllergies.isEmpty();
      } else if (fact instanceof Diagnosis diagnosis) {
        sure = diagnosis.present() && !diagnosis.possible();
        contradicted = problemPresent;
      } else if (fact instanceof Medication medication) {
        sure = medication.active();
      }
      for (String term : terms.termsOf(fact.head().concept(), FactType.ANSWER)) {
        if (!sure) {
          reject(fact, term, "said not to be confirmed, or no longer so");
        } else if (contradicted) {
          reject(fact, term, "it says that there is none, and one is on record");
        } else {
          boolean asked = release.questions().stream().anyMatch(one -> one.term().equals(term));
          Answer answer = new Answer(fact.head(), asked ? Answer.Reply.NO : Answer.Reply.YES);
          readAs(answer, term, FactType.ANSWER);
        }
      }
    }

    /** An allergy to a medicine is told by all that tells the medicine. */
    private void readAllergy(Allergy allergy) {
      Concept concept = allergy.head().concept();
      Set<String> found = new TreeSet<>(terms.termsOf(concept, FactType.ALLERGY));
      Medicines.Known medicine = known(concept);
      medicine
          .terms()
          .keySet()
          .forEach(term -> found.addAll(terms.broader(term, FactType.ALLERGY)));
      if (!clock.isFuture(allergy.when()) && allergy.present()) {
        boolean known = !found.isEmpty() || medicine.complete() || terms.knowsSystemOf(concept);
        String kind = found.isEmpty() ? "" : found.iterator().next();
        (known ? allergies : unrecognisedAllergies)
            .add(allergy.withHead(allergy.head().read(kind, clock.howOld(allergy.when()))));
      }
      found.forEach(term -> readAs(allergy, term, FactType.ALLERGY));
    }

    private void readPast(Fact fact, FactType type) {
      terms.termsOf(fact.head().concept(), type).forEach(term -> readAs(fact, term, type));
    }

    private void readAs(Fact fact, String term, FactType type) {
      if (clock.isFuture(fact.when())) {
        reject(fact, term, "dated after the decision");
      } else if (!fact.dated() && (type == FactType.ANSWER || type == FactType.CODED_RESULT)) {
        reject(fact, term, "without a date");
      } else {
        facts.add(fact.withHead(fact.head().read(term, clock.howOld(fact.when()))));
      }
    }

    private void readAnswer(Answer answer) {
      readPast(answer, FactType.ANSWER);
      if (answer.reply() != Answer.Reply.UNKNOWN) {
        rejectAs(answer, FactType.MEASUREMENT, "a yes or no in place of a number");
        rejectAs(answer, FactType.CODED_RESULT, "a yes or no in place of a coded result");
      }
    }

    /**
     * A value of a type that its concept does not have is not used, unless the same place tells the
     * concept in its own type too.
     */
    private void rejectAs(Fact fact, FactType type, String reason) {
      Concept concept = fact.head().concept();
      Set<String> found =
          type == FactType.MEASUREMENT ? measuredBy(concept) : terms.termsOf(concept, type);
      found.forEach(term -> ofWrongType.add(rejected(fact, term, reason)));
    }

    /** A result no term stands for is not used, and neither is it taken for a good one. */
    private void readCodedResult(CodedResult result) {
      String written = result.value().codings().isEmpty() ? "a text" : "a code";
      rejectAs(result, FactType.MEASUREMENT, written + " in place of a number");
      rejectAs(result, FactType.ANSWER, written + " in place of yes or no");
      String value = terms.termOf(result.value(), FactType.RESULT);
      if (value.isEmpty()) {
        terms
            .termsOf(result.head().concept(), FactType.CODED_RESULT)
            .forEach(term -> reject(result, term, "the result is not recognised"));
      } else {
        readPast(result.withResult(value), FactType.CODED_RESULT);
      }
    }

    /** The measurement a concept stands for, or those of the panel it stands for. */
    private Set<String> measuredBy(Concept concept) {
      Set<String> measured = terms.termsOf(concept, FactType.MEASUREMENT);
      if (!measured.isEmpty()) {
        // A panel includes its parts, so that each of them would stand for it, and so for the rest.
        return measured;
      }
      Set<String> found = new TreeSet<>();
      for (String panel : terms.termsOf(concept, FactType.PANEL)) {
        Term term = terms.term(panel);
        if (term != null) {
          found.addAll(term.includes());
        }
      }
      return found;
    }

    /** A stay is as old as its end; while it goes on, it is of today. */
    private void readEncounter(Encounter stay) {
      visits.add(stay);
      When last = stay.end().isKnown() ? stay.end() : When.at(situation.asOf().toInstant());
      for (String term : terms.termsOf(stay.head().concept(), FactType.ENCOUNTER)) {
        if (clock.isFuture(stay.when())) {
          reject(stay, term, "dated after the decision");
        } else {
          facts.add(stay.withHead(stay.head().read(term, clock.howOld(last))));
        }
      }
    }

    /** What happened counts whatever it was: no code of an event is a reason to pass it over. */
    private void readAdverseEvent(AdverseEvent event) {
      AdverseEvent read =
          event.withTerms(
              terms.termOf(event.severity(), FactType.SEVERITY),
              terms.termOf(event.seriousness(), FactType.RESULT));
      if (clock.isFuture(read.when())) {
        reject(read, "", "dated after the decision");
      } else {
        facts.add(read.withHead(read.head().read("", clock.howOld(read.when()))));
      }
    }

    /** A qualification counts while it holds. */
    private void readQualification(Qualification held) {
      for (String term : terms.termsOf(held.head().concept(), FactType.QUALIFICATION)) {
        if (clock.isFuture(held.when())) {
          reject(held, term, "held from a day after the decision on");
        } else if (held.end().isKnown() && !clock.isAhead(held.end())) {
          reject(held, term, "it has run out");
        } else {
          facts.add(held.withHead(held.head().read(term, clock.howOld(held.when()))));
        }
      }
    }

    /** Of the consents to one thing, those that hold: begun, not ended, and not refused since. */
    private void readConsents(String term, List<Consent> all) {
      for (Consent consent : all) {
        String reason = Consents.whyNot(consent, all, clock);
        if (reason == null) {
          readAs(consent, term, FactType.CONSENT);
        } else {
          reject(consent, term, reason);
        }
      }
    }

    private void readDiagnosis(Diagnosis recorded) {
      Diagnosis diagnosis = Diagnoses.asOf(recorded, clock);
      problemPresent |= diagnosis.present();
      if (terms.termsOf(diagnosis.head().concept(), FactType.DIAGNOSIS).isEmpty()) {
        problemsOfNoTerm.add(diagnosis, terms);
      } else {
        codedProblems.add(diagnosis);
      }
      readPast(
          diagnosis.withReading(
              new Diagnosis.Reading(
                  terms.termOf(diagnosis.severity(), FactType.SEVERITY),
                  clock.daysAtMost(diagnosis.abated()),
                  clock.days(diagnosis.abated()))),
          FactType.DIAGNOSIS);
    }

    /** What is known of a medicine; most are on record many times. */
    private Medicines.Known known(Concept medicine) {
      return knownMedicines.computeIfAbsent(medicine, medicines::known);
    }

    private void readMedication(Medication recorded) {
      Medication medication = Exposures.inUse(recorded, clock);
      medicineInUse |= medication.active();
      Medicines.Known known = known(medication.head().concept());
      if (!known.complete() && mayBeTaken(medication)) {
        unrecognisedMedicines.add(
            medication.withHead(medication.head().read("", clock.howOld(medication.when()))));
      }
      Set<String> found = known.terms().keySet();
      if (clock.isFuture(medication.when()) && !medication.active()) {
        found.forEach(term -> reject(recorded, term, "dated after the decision"));
        return;
      }
      if (clock.isReversed(medication)) {
        found.forEach(term -> reject(recorded, term, "its end lies before its start"));
        if (!found.isEmpty() || !known.complete()) {
          unrecognisedMedicines.add(rejected(recorded, "", "its end lies before its start"));
        }
      }
      addTo(uses, medication, known);
    }

    private void addTo(MedicineUses all, Medication medication, Medicines.Known known) {
      Medication.Reading reading =
          new Medication.Reading(
              terms.termOf(medication.stopReason(), FactType.STOP_REASON),
              routeOf(medication),
              Exposure.NONE,
              known.byName());
      Head head = medication.head();
      if (known.doubt() != null) {
        head = head.noting(known.doubt());
      } else if (known.byName()) {
        head = head.noting(BY_NAME);
      }
      all.add(medication.withHead(head).withReading(reading), known.terms());
    }

    /** The route on record; where there is none, the one that the name of the product tells. */
    private String routeOf(Medication medication) {
      return medication.route().isEmpty()
          ? names.routeOf(medication.head().concept())
          : terms.termOf(medication.route(), FactType.ROUTE);
    }

    /** Whether a medicine is in use, or was so lately that some of it may still act. */
    private boolean mayBeTaken(Medication medication) {
      long lately = minutes(ReadingParameters.LEFTOVER_DAYS, 24 * 60);
      return medication.active()
          || exposures().of(medication, Exposures.Told.NOTHING).stream()
              .anyMatch(exposure -> exposure.openEnded() || exposure.minutes() <= lately);
    }

    private Exposures exposures() {
      return new Exposures(
          clock,
          situation.moment() == Moment.PLANNING || situation.moment() == Moment.BOOKING,
          whole(ReadingParameters.INTAKE_DAYS),
          whole(ReadingParameters.LEFTOVER_DAYS));
    }

    /** What the medicines tell together. */
    private void joinMedicines() {
      List<Answer> adherence =
          facts.stream()
              .filter(fact -> fact.kind().equals(ReadingTerms.ADHERENCE))
              .map(Answer.class::cast)
              .toList();
      Courses courses = new Courses(clock, whole(ReadingParameters.COURSE_GAP_DAYS), adherence);
      facts.addAll(uses.uses(exposures(), clock));
      facts.addAll(beingOrdered.uses(exposures(), clock));
      facts.addAll(uses.courses(courses, clock));
    }

    private void readMeasurement(Measurement measurement) {
      rejectAs(measurement, FactType.ANSWER, "a number in place of yes or no");
      rejectAs(measurement, FactType.CODED_RESULT, "a number in place of a coded result");
      for (String term : terms.termsOf(measurement.head().concept(), FactType.MEASUREMENT)) {
        if (term.equals(summed.impossible().get(measurement))) {
          reject(measurement, term, "its items exclude it");
        } else {
          readMeasurement(measurement, term);
        }
      }
    }

    private void readMeasurement(Measurement measurement, String term) {
      Measure measure = release.measures().get(term);
      if (measure == null) {
        return;
      }
      MeasuredValue value = MeasuredValue.of(measurement, measure, clock, units);
      if (value.reason() != null) {
        Head head = measurement.head().read(term, clock.howOld(measurement.when(), measure));
        unreadable.add(new Unreadable(head, value.cause(), value.reason()));
      } else if (!readDirectly.canTell(measurement, term)) {
        reject(measurement, term, "a limit (`<` or `>`) in place of a number");
      } else {
        Head head = measurement.head().read(term, clock.howOld(measurement.when(), measure));
        boolean fraction = "1".equals(measurement.recorded().unit()) && measure.unit().equals("%");
        facts.add(
            measurement
                .withHead(fraction ? head.noting("recorded as a fraction of one") : head)
                .withUpper(upper(measurement, measure))
                .withValue(value.value()));
      }
    }

    /** The codes of allergies and of relatives' conditions are those of medicines and diagnoses. */
    private static boolean mayHold(String resourceType, FactType type) {
      return switch (resourceType) {
        case "AllergyIntolerance" -> type == FactType.ALLERGY || type == FactType.ANSWER;
        case "FamilyMemberHistory" -> type == FactType.FAMILY_HISTORY;
        default -> type != FactType.ALLERGY && type != FactType.FAMILY_HISTORY;
      };
    }

    /** The upper limit printed with a result, in the unit of its measure. */
    private @Nullable Quantity upper(Measurement measurement, Measure measure) {
      Quantity printed = measurement.upper();
      return printed == null || printed.value().signum() <= 0
          ? null
          : MeasuredValue.converted(printed.value(), measurement.recorded().unit(), measure, units)
              .map(limit -> new Quantity(limit, measure.unit()))
              .orElse(null);
    }

    private void readUnreadable(Unreadable bad) {
      Set<String> found = new LinkedHashSet<>();
      for (FactType type : FactType.values()) {
        if (mayHold(bad.resourceType(), type)) {
          found.addAll(
              type == FactType.PANEL || type == FactType.MEASUREMENT
                  ? measuredBy(bad.head().concept())
                  : terms.termsOf(bad.head().concept(), type));
        }
      }
      if (found.isEmpty()) {
        unreadable.add(bad);
      }
      found.forEach(
          term -> unreadable.add(bad.withHead(bad.head().read(term, clock.howOld(bad.when())))));
      if (bad.cause() == Unreadable.Cause.IGNORED) {
        return;
      }
      // What was not sent and is not named may be anything: a page that is missing, a refusal.
      boolean anything = bad.unnamed() && bad.resourceType().isEmpty();
      if (anything || bad.resourceType().startsWith("Medication")) {
        unrecognisedMedicines.add(bad);
      }
      if (anything || bad.resourceType().equals("Condition")) {
        problemsOfNoTerm.add(bad);
      }
      if (anything || bad.resourceType().equals("AllergyIntolerance")) {
        unrecognisedAllergies.add(bad);
      }
    }

    private void reject(Fact fact, String term, String reason) {
      unreadable.add(rejected(fact, term, reason));
    }

    private Unreadable rejected(Fact fact, String term, String reason) {
      Head head = fact.head().read(term, clock.howOld(fact.when()));
      boolean statement = isStatement(fact);
      return new Unreadable(head, Unreadable.Cause.UNUSABLE, reason, statement ? STATEMENT : "");
    }
  }
}
