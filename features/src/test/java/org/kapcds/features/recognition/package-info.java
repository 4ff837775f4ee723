/** Counts how much of real charts a release recognises, and by which way. */
@NullMarked
package org.kapcds.features.recognition;

import org.jspecify.annotations.NullMarked;
