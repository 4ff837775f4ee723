/** What the operator adds to the codes of a release: read from a folder, fetched from a server. */
@NullMarked
package org.kapcds.service.terminology;

import org.jspecify.annotations.NullMarked;
