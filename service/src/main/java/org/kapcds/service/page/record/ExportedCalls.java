package org.kapcds.service.page.record;

import java.util.List;
import java.util.regex.Pattern;
import org.kapcds.service.record.store.CallSearch;
import tools.jackson.databind.json.JsonMapper;

/** Calls that were found, to be taken away: as CSV for a spreadsheet, or as JSON. */
final class ExportedCalls {

  private static final JsonMapper JSON = new JsonMapper();

  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private ExportedCalls() {}

  static String json(List<CallSearch.Found> calls) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(calls);
  }

  static String csv(List<CallSearch.Found> calls) {
    StringBuilder csv =
        new StringBuilder("id,at,service,address,issuer,tenant,status,release,rules\r\n");
    for (CallSearch.Found call : calls) {
      List<String> cells =
          List.of(
              call.id().toString(),
              call.at().toString(),
              call.service(),
              call.address(),
              call.issuer(),
              call.tenant(),
              String.valueOf(call.status()),
              call.release(),
              String.join(" ", call.rules()));
      csv.append(String.join(",", cells.stream().map(ExportedCalls::cell).toList())).append("\r\n");
    }
    return csv.toString();
  }

  /** A cell that begins like a formula begins with an apostrophe: it is shown, and not reckoned. */
  static String cell(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
