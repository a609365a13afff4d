/** What a first visit to a page costs on the wire, in compressed bytes as the browser counts them. */
import { expect, type Page } from "@playwright/test";

export interface Fetched {
  /** "Document", "Stylesheet", "Script", "Image" … */
  type: string;
  url: string;
  /** Head and body; undefined while it is under way. */
  bytes: number | undefined;
}

export interface FirstVisit {
  /** The page with its style, scripts and fonts. */
  text: Fetched[];
  /** The pictures of its content, which the contract's budget leaves out. */
  figures: Fetched[];
}

/** The page forgets what it has loaded before, so that every visit is a first one. */
export async function visitMeter(page: Page): Promise<(path: string) => Promise<FirstVisit>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  const fetched = new Map<string, Fetched>();
  devtools.on("Network.requestWillBeSent", ({ requestId, type = "Other", request }) =>
    fetched.set(requestId, { type, url: request.url, bytes: undefined }),
  );
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const entry = fetched.get(requestId);
    if (entry) entry.bytes = encodedDataLength;
  });
  return async (path) => {
    fetched.clear();
    await page.goto(path);
    await loadEveryPicture(page);
    await expect.poll(() => [...fetched.values()].filter(({ bytes }) => bytes === undefined)).toEqual([]);
    const all = [...fetched.values()];
    const figures = all.filter(({ type, url }) => type === "Image" && url.includes("/media/"));
    return { figures, text: all.filter((one) => !figures.includes(one)) };
  };
}

/** Pictures load as they come near: here all of them do. */
async function loadEveryPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = "eager";
    await Promise.all([...document.images].map((picture) => picture.decode()));
  });
}

export function bytesOf(fetched: readonly Fetched[]): number {
  return fetched.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
}
