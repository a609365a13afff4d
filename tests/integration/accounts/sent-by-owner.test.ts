/** Pages of one person that are still open on a shared device when another has signed in. */
import { beforeAll, expect, it } from "vitest";
import { lessonPositions, watchedIntervals } from "#drizzle/schema/progress";
import { simulationRuns } from "#drizzle/schema/simulations";
import { ask } from "#tests/support/admin-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { makeTopicWithLessons } from "#tests/support/progress-factories";
import { addressOfOwner } from "~/features/accounts/sent-by-owner";
import type { Viewer } from "~/features/accounts/viewer";
import { action as run } from "~/routes/api/practice-run";
import { action as position } from "~/routes/api/reading-position";
import { action as watched } from "~/routes/api/watched";

describeWithDatabase("what a page sends for its own person", (database) => {
  let one: Viewer;
  let other: Viewer;
  let lessonId: string;

  beforeAll(async () => {
    one = await makeViewer(database());
    other = await makeViewer(database());
    lessonId = (await makeTopicWithLessons(database(), 1)).lessons[0]?.id ?? "";
  });

  it.each([
    ["a reading position", position, "/hoc/vi-tri"],
    ["what was watched", watched, "/hoc/da-xem"],
    ["a practice", run, "/chuyen-de/a/thuc-hanh/b/luot"],
  ])(
    "%s is not taken as somebody else's, nor from a page that does not say whose it is",
    async (_, action, address) => {
      for (const to of [address, addressOfOwner(address, one.personId)]) {
        const answer = await ask(database(), action, other, {
          address: to,
          json: { lessonId, headingId: "" },
        });
        expect(answer).toMatchObject({ status: 409 });
      }
      for (const table of [lessonPositions, watchedIntervals, simulationRuns])
        expect(await database().select().from(table)).toEqual([]);
    },
  );

  it("is taken as the person's own", async () => {
    const to = addressOfOwner("/hoc/vi-tri", one.personId);
    const answer = await ask(database(), position, one, { address: to, json: { lessonId, headingId: "" } });
    expect(answer).toMatchObject({ status: 204 });
    expect(await database().select().from(lessonPositions)).toMatchObject([{ personId: one.personId }]);
  });
});
