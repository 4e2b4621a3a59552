/**
 * The catalogue cut into its messages, when the window is built.
 *
 * Owns where one entry of a Fluent file ends and the next begins. Reads no Fluent: that is done message by message, when one
 * is first shown. Used by the build; no part of the window itself.
 */

/** Where an entry of a Fluent file begins: everything that belongs to it is indented. */
const ENTRY = /^(-?[a-zA-Z][\w-]*) *=/gm;
/** A comment; inside an entry a line that begins so would be indented. */
const COMMENT = /^#.*$/gm;

/** What stands behind the `=` of each message and term of some Fluent files, by its id. */
export function entriesOf(contents: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const content of contents) {
    const words = content.replace(COMMENT, "");
    const entries = [...words.matchAll(ENTRY)];
    for (const [at, entry] of entries.entries()) {
      const id = entry[1] ?? "";
      if (Object.hasOwn(found, id)) throw new Error(`message catalogue: ${id} stands there twice`);
      found[id] = words.slice(entry.index + entry[0].length, entries[at + 1]?.index).trimEnd();
    }
  }
  return found;
}
