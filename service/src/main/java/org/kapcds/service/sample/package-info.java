/** Patients to try the program with. */
@NullMarked
package org.kapcds.service.sample;

import org.jspecify.annotations.NullMarked;
