package org.kapcds.service.record.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens that any instance of the service has believed, until they would no longer be. */
public final class UsedTokens {

  private final JdbcClient sql;

  /** The tokens in a database. */
  public UsedTokens(Store store) {
    this.sql = store.sql();
  }

  /**
   * Notes a token. Of several that note it at one time, one is the first.
   *
   * @param until when it would no longer be believed
   * @return whether nobody has noted it before
   */
  public boolean add(String issuer, String id, Instant until) {
    return sql.sql("insert into used_token values (?, ?) on conflict do nothing")
            .params(hash(issuer, id), until.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Forgets the tokens that are not believed any more. */
  public void forget(Instant present) {
    sql.sql("delete from used_token where usable_until < ?")
        .param(present.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** An id may be of any length. */
  private static String hash(String issuer, String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(issuer.getBytes(UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(id.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
