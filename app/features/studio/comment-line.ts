/** Where a commented line stands after the text was changed: the same words nearest to the old place, else the old place. Pure. */
export function commentLine(lines: readonly string[], line: number, quote: string): number {
  const last = Math.max(1, lines.length);
  if (quote.trim() === "" || lines[line - 1] === quote) return Math.min(line, last);
  let nearest: number | undefined;
  for (const [index, text] of lines.entries())
    if (text === quote && (nearest === undefined || Math.abs(index + 1 - line) < Math.abs(nearest - line)))
      nearest = index + 1;
  return nearest ?? Math.min(line, last);
}
