import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { expect, it } from "vitest";
import { withoutZeroBytes } from "~/platform/server/without-zero-bytes";

/** Letters of one to three bytes, so that some of them meet the end of a buffer wherever it is. */
const WORDS = Array.from({ length: 3_000 }, (_, place) => `${"a".repeat(place % 7)}Thực hành xử lý đủ`);

it("a page streamed by React holds every letter and no zero byte", async () => {
  const page = withoutZeroBytes();
  renderToPipeableStream(
    <ul>
      {WORDS.map((words, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={place}>{words}</li>
      ))}
    </ul>,
  ).pipe(page);
  expect(await text(page)).toBe(`<ul>${WORDS.map((words) => `<li>${words}</li>`).join("")}</ul>`);
});
