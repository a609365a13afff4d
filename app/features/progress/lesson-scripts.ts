/** Which island scripts a lesson page loads: each only where it has something to do. */
export function lessonScripts(
  islands: Record<string, string>,
  { signedIn, kinds }: { signedIn: boolean; kinds: string[] },
): string[] {
  const wanted = [signedIn && "reading", kinds.includes("video") && "video"];
  return wanted.flatMap((name) => (name && islands[name]) || []);
}
