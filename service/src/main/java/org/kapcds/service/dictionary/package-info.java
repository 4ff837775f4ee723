/** The data dictionary: what must stand in a patient's record for the rules to be evaluated. */
@NullMarked
package org.kapcds.service.dictionary;

import org.jspecify.annotations.NullMarked;
