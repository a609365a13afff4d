import { expect, it } from "vitest";
import { lessonText, makeFolder, makeTree } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeTopic } from "#tests/support/factories";
import { findTopic } from "~/features/catalog/find-topic.server";
import { listTopics } from "~/features/catalog/list-topics.server";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { loadContent } from "~/features/content/load-content.server";

const NOW = new Date("2026-11-22T01:00:00Z");
const TODAY = "2026-11-22";

/** A programme of so many topics; every third opens in the year after, the rest on the day or before. */
function programmeOf(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const opening = (number: number) =>
    number % 3 === 0 ? "opensOn: 2027-01-15\n" : number % 3 === 1 ? `opensOn: ${TODAY}\n` : "";
  return makeTree({
    "topics/1-mot": undefined,
    ...Object.fromEntries(
      numbers.flatMap((number) => [
        [`topics/${number}-chu-de-${number}/topic.yaml`, `title: Chủ đề ${number}\n${opening(number)}`],
        [`topics/${number}-chu-de-${number}/01-bai.mdx`, lessonText(`Bài ${number}`)],
      ]),
    ),
  });
}

describeWithDatabase("a programme", (database) => {
  it.each([1, 3, 26, 2])("may have %d topics: no code knows how many", async (count) => {
    const contentDir = programmeOf(count);
    const { faults } = await loadContent(database(), { contentDir, dataDir: makeFolder(), now: NOW });
    expect(faults).toEqual([]);
    const topics = await listTopics(database(), TODAY);
    expect(topics.map(({ title }) => title)).toEqual(
      Array.from({ length: count }, (_, index) => `Chủ đề ${index + 1}`),
    );
    for (const topic of topics) {
      const later = topic.position % 3 === 0;
      expect(topic.opensOn).toBe(later ? "2027-01-15" : null);
      const found = findTopic(database(), topic.slug, TODAY);
      if (later) await expect(found).rejects.toMatchObject({ kind: "not-found" });
      else expect((await found).id).toBe(topic.id);
    }
  });

  it("is one row that every page can read", async () => {
    await loadContent(database(), { contentDir: programmeOf(1), dataDir: makeFolder(), now: NOW });
    expect((await readProgramme(database())).name).toBe("Chương trình thử");
  });
});

describeWithDatabase("a topic", (database) => {
  it("opens on its day and not before", async () => {
    await makeTopic(database(), { slug: "mo-sau", opensOn: "2027-01-15" });
    await expect(findTopic(database(), "mo-sau", "2027-01-14")).rejects.toMatchObject({ kind: "not-found" });
    expect((await findTopic(database(), "mo-sau", "2027-01-15")).opensOn).toBeNull();
  });

  it("that is retired is neither listed nor found", async () => {
    await makeTopic(database(), { slug: "da-nghi", retiredAt: NOW });
    await expect(findTopic(database(), "da-nghi", TODAY)).rejects.toMatchObject({ kind: "not-found" });
    expect((await listTopics(database(), TODAY)).map(({ slug }) => slug)).not.toContain("da-nghi");
  });

  it("without a programme is a mistake of the start, said as one", async () => {
    await expect(readProgramme(database())).rejects.toThrow(/content was never loaded/);
  });
});
