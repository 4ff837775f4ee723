/** The knowledge of a release as pages: its rules one by one, and the documents of each folder. */
@NullMarked
package org.kapcds.service.page.rulebook;

import org.jspecify.annotations.NullMarked;
