/** From a record and a question to a decision, and the API that offers it. */
@NullMarked
package org.kapcds.service.decide;

import org.jspecify.annotations.NullMarked;
