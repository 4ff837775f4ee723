/** What is different between two releases, as pages and data, with the scenarios behind it. */
@NullMarked
package org.kapcds.service.difference;

import org.jspecify.annotations.NullMarked;
