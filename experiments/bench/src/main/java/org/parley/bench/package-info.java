/** How fast the engine is: benchmarks, and where the time goes. Never part of the tests. */
package org.parley.bench;
