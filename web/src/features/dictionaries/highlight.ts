export type Piece = { text: string; found: boolean };

/** A text cut where words were found in it. Places count characters, not UTF-16 units; words may overlap. */
export function pieces(text: string, words: { start: number; end: number }[]): Piece[] {
  const characters = Array.from(text);
  const marked = new Set(words.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  const list: Piece[] = [];
  characters.forEach((character, place) => {
    const found = marked.has(place);
    const last = list.at(-1);
    if (last && last.found === found) last.text += character;
    else list.push({ text: character, found });
  });
  return list;
}
