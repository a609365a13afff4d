import { afterEach, expect, it, vi } from "vitest";
import { programmes } from "#drizzle/schema/catalog";
import { makeFolder, makeTree } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { StartError } from "~/platform/env.server";
import { loadAuthoredContent } from "~/start/load-authored-content.server";

describeWithDatabase("content at start", (database) => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "log").mockImplementation(() => {});
  afterEach(() => printed.mockClear());
  const lines = () => printed.mock.calls.map(([line]) => line);

  it("with a fault stops the start by one sentence, after a line that says where", async () => {
    const contentDir = makeTree({ "topics/1-mot/topic.yaml": "title: Một\nattempts: vài\naudience: [a]\n" });
    const start = loadAuthoredContent(database(), { contentDir, dataDir: makeFolder() });
    await expect(start).rejects.toThrow(StartError);
    await expect(start).rejects.toThrow(contentDir);
    expect(lines()).toEqual([
      expect.stringContaining(`${contentDir}/topics/1-mot/topic.yaml:3:1 `),
      expect.stringContaining(`${contentDir}/topics/1-mot/topic.yaml:2:11 `),
    ]);
    expect(await database().select().from(programmes)).toEqual([]);
  });

  it("with only a doubt says so and goes on", async () => {
    const contentDir = makeTree({ "topics/1-mot/topic.yaml": "title: Một\naudience: [a]\n" });
    await loadAuthoredContent(database(), { contentDir, dataDir: makeFolder() });
    expect(lines()).toEqual([expect.stringContaining(`${contentDir}/topics/1-mot/topic.yaml:2:1 `)]);
    expect(await database().select().from(programmes)).toHaveLength(1);
  });

  it("without a fault is silent", async () => {
    await loadAuthoredContent(database(), { contentDir: makeTree(), dataDir: makeFolder() });
    expect(lines()).toEqual([]);
  });
});
