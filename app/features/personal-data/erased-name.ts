/** What stands in the place of the name of a person who was erased. Pure. */

const ERASED = "Đã xóa theo yêu cầu";

/**
 * Different for each person, so that two nameless people are never taken for one (coverage/same-person.ts compares
 * names), and of letters that say nothing: the beginning of the random row id.
 */
export function erasedName(personId: string): string {
  return `${ERASED} ${personId.slice(0, 8)}`;
}
