/** Files that survive a power cut: written whole or not at all, and held against their sums. */
package org.parley.storage;
