@NullMarked
package org.kapcds.service.production;

import org.jspecify.annotations.NullMarked;
