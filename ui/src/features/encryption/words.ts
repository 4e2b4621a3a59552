/** Words of a recovery phrase as somebody types or pastes them. Pure. */

/** The words in their order; numbers of a list, commas and line breaks are left out. */
export function wordsOf(typed: string): string[] {
  return typed.split(/[^\p{L}]+/u).filter(Boolean);
}
