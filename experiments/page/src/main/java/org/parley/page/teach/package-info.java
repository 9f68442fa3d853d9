/**
 * A class at the table: exercises kept as logs of what was done, groups that play them, seats held
 * by people or played by agents, and what each may see. The rules of the table are the model's.
 */
package org.parley.page.teach;
