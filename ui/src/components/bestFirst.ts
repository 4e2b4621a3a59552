/** The order of what was found for typed words: what begins with them first, then what has a word that begins so. */

const BEGINS = /[\p{L}\p{N}]/u;

/** How well a name fits; the lower the better. */
function fit(name: string, typed: string): number {
  const text = name.toLocaleLowerCase();
  const beginsWord = (at: number) => at === 0 || (at > 0 && !BEGINS.test(text.charAt(at - 1)));
  const places = (word: string) => {
    const found: number[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
    return found;
  };
  if (text === typed) return 0;
  if (text.startsWith(typed)) return 1;
  if (places(typed).some(beginsWord)) return 2;
  return typed.split(/\s+/).every((word) => places(word).some(beginsWord)) ? 3 : 4;
}

/** The best fitting first; those that fit as well keep their order. */
export function bestFirst<Named extends { name: string }>(found: readonly Named[], typed: string): Named[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === "") return [...found];
  return found
    .map((one) => ({ one, fits: fit(one.name, wanted) }))
    .sort((a, b) => a.fits - b.fits)
    .map(({ one }) => one);
}
