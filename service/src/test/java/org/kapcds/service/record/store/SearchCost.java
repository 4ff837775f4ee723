package org.kapcds.service.record.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a search takes among a million records, and by which index: on H2 and on PostgreSQL. Not
 * a test; see `benchmarks/README.md`.
 */
final class SearchCost {

  private static final int CALLS = Integer.getInteger("calls", 1_000_000);
  private static final int AT_ONCE = 20_000;
  private static final int TIMES = 21;
  private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-01-01T00:00:00Z");

  private SearchCost() {}

  /** Prints the median and the longest time of each search, and its plan. */
  public static void main(String[] arguments) throws Exception {
    Path place = Files.createDirectories(Path.of(arguments[0]));
    for (Databases database : databases(arguments)) {
      try (Store store = database.open(database.url(place))) {
        for (int first = 1; first < CALLS; first += AT_ONCE) {
          fill(store.sql(), database == Databases.POSTGRESQL, first);
        }
        store.sql().sql("analyze").update();
        System.out.printf("%s, %d calls%n", database, CALLS);
        questions().forEach((name, question) -> measure(store, name, question));
      }
    }
    System.exit(0);
  }

  private static List<Databases> databases(String[] arguments) {
    return arguments.length == 1
        ? List.of(Databases.values())
        : List.of(Databases.valueOf(arguments[1]));
  }

  private static Map<String, CallSearch.Question> questions() {
    Map<String, CallSearch.Question> questions = new LinkedHashMap<>();
    questions.put("any", question("", "", "", "", "", CallSearch.Outcome.ANY));
    questions.put("a rule on 0.3 %", question("R-7", "", "", "", "", CallSearch.Outcome.ANY));
    questions.put("a rule on 10 calls", question("RARE", "", "", "", "", CallSearch.Outcome.ANY));
    questions.put("a level", question("", "HARD_STOP", "", "", "", CallSearch.Outcome.ANY));
    questions.put("refused", question("", "", "", "", "", CallSearch.Outcome.REFUSED));
    questions.put("refused, a rule", question("R-7", "", "", "", "", CallSearch.Outcome.REFUSED));
    questions.put("a service", question("", "", "service-3", "", "", CallSearch.Outcome.ANY));
    questions.put("a client", question("", "", "", "issuer-1", "", CallSearch.Outcome.ANY));
    questions.put(
        "a client, a rule", question("R-7", "", "", "issuer-1", "", CallSearch.Outcome.ANY));
    questions.put("nothing of a service", question("", "", "no", "", "", CallSearch.Outcome.ANY));
    questions.put(
        "a patient", question("", "", "", "", "%064d".formatted(77), CallSearch.Outcome.ANY));
    return questions;
  }

  private static CallSearch.Question question(
      String rule,
      String level,
      String service,
      String issuer,
      String patient,
      CallSearch.Outcome outcome) {
    return new CallSearch.Question(
        FROM, FROM.plusYears(1), issuer, service, rule, level, patient, outcome);
  }

  private static void measure(Store store, String name, CallSearch.Question question) {
    CallSearch search = new CallSearch(store);
    long[] nanos = new long[TIMES];
    int found = 0;
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      found = search.page(question, null, 51).size();
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "  %-22s %2d found, median %.1f ms, longest %.1f ms%n",
        name, found, nanos[TIMES / 2] / 1e6, nanos[TIMES - 1] / 1e6);
    List<Object> values = new ArrayList<>();
    String text = CallSearch.text(question, null, 51, values);
    store.sql().sql("explain " + text).params(values).query(String.class).list().stream()
        .flatMap(String::lines)
        .filter(line -> line.contains("Scan") || line.contains("Sort") || line.contains("/*"))
        .forEach(line -> System.out.println("      " + line.strip()));
  }

  private static void fill(JdbcClient sql, boolean postgresql, int first) {
    String series =
        (postgresql ? "generate_series(%d, %d) as s(x)" : "system_range(%d, %d) as s(x)")
            .formatted(first, Math.min(CALLS, first + AT_ONCE - 1));
    String id = "cast('00000000-0000-0000-0000-' || lpad(cast(x as varchar), 12, '0') as uuid)";
    String at =
        postgresql
            ? "timestamptz '2026-01-01 00:00:00+00' + x * interval '10 seconds'"
            : "dateadd('SECOND', 10 * x, timestamp with time zone '2026-01-01 00:00:00+00:00')";
    String instance = "cast('%s' as uuid)".formatted(new UUID(0, 1));
    String zeros = "'%064d'".formatted(0);
    sql.sql(
            "insert into journal_line select %s, x, %s, %s, '{}' from %s"
                .formatted(instance, zeros, zeros, series))
        .update();
    sql.sql(
            ("insert into answered_call select %s, %s, x, %s, 1500, '/cds-services/{id}',"
                    + " case when mod(x, 500) = 0 then 400 else 200 end,"
                    + " 'service-' || cast(mod(x, 7) as varchar), 'hook', 'h',"
                    + " 'issuer-' || cast(mod(x, 3) as varchar), null,"
                    + " lpad(cast(mod(x, 20000) as varchar), 64, '0'), null, '1.0.0', %s, '1',"
                    + " null from %s")
                .formatted(id, instance, at, zeros, series))
        .update();
    sql.sql(
            "insert into shown_card select %s, %s, 'info' from %s where mod(x, 5) < 3"
                .formatted(id, id, series))
        .update();
    sql.sql(
            ("insert into shown_rule (call, card, rule_id, variant, level) select %s, %s,"
                    + " 'R-' || cast(mod(x, 200) as varchar), '', 'HARD_STOP' from %s"
                    + " where mod(x, 5) < 3")
                .formatted(id, id, series))
        .update();
    for (String topic :
        List.of(
            "'rule:R-' || cast(mod(x, 200) as varchar)",
            "'level:' || case when mod(x, 2) = 0 then 'HARD_STOP' else 'PRECAUTION' end")) {
      sql.sql(
              "insert into call_topic select %s, %s, %s from %s where mod(x, 5) < 3"
                  .formatted(id, topic, at, series))
          .update();
    }
    sql.sql(
            "insert into call_topic select %s, 'outcome:refused', %s from %s where mod(x, 500) = 0"
                .formatted(id, at, series))
        .update();
    sql.sql(
            "insert into call_topic select %s, 'rule:RARE', %s from %s where mod(x, 100000) = 0"
                .formatted(id, at, series))
        .update();
  }
}
