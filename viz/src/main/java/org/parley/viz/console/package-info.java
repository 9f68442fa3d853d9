/**
 * MASON's Console on the talks: step, play, stop, checkpoint and restore them, look into them and
 * change them, and see them live. The model knows nothing of it.
 */
package org.parley.viz.console;
