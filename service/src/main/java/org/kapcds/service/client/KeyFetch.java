package org.kapcds.service.client;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * Fetches the key set of a client from the one URL an operator has registered for it: in short
 * time, of small size, and from no other place that answer might point to.
 */
final class KeyFetch extends DefaultResourceRetriever {

  private static final int WITHIN_MILLIS = 3000;
  private static final int MOST_BYTES = 64 * 1024;

  KeyFetch() {
    super(WITHIN_MILLIS, WITHIN_MILLIS, MOST_BYTES);
  }

  @Override
  protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
    HttpURLConnection connection = super.openHTTPConnection(url);
    connection.setInstanceFollowRedirects(false);
    return connection;
  }
}
