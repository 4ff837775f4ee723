/** What holds for every chart, tried on random ones. */
@NullMarked
package org.kapcds.features.properties;

import org.jspecify.annotations.NullMarked;
