/** How typed text is compared with names: case and accents do not tell letters apart. The same as the program does it. */

/** Letters that are not a plain one with an accent, and how they are typed without them. */
const LETTERS: Record<string, string> = {
  æ: "ae",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ŧ: "t",
  þ: "th",
};

/** A text as searches compare it: in lower case and without accents. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[æđðħıłœøßŧþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a typed text, as searches compare them. */
export function wordsIn(typed: string): string[] {
  return folded(typed).split(/\s+/).filter(Boolean);
}
