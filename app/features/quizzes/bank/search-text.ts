/** What a question is found by: its own words and its id, without diacritics. Pure. */
import { fold } from "~/platform/text/fold";

export function searchTextOf(source: string): string {
  const id = /\bid="([^"]*)"/.exec(source)?.[1] ?? "";
  const skill = /\bskill="([^"]*)"/.exec(source)?.[1] ?? "";
  const words = source.replace(/<Question\b[^>]*>|<\/?[A-Z]\w*|\[[ x]\]/g, " ");
  return fold(`${id} ${skill} ${words}`);
}
