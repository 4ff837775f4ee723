@NullMarked
package org.kapcds.service.page.bench;

import org.jspecify.annotations.NullMarked;
