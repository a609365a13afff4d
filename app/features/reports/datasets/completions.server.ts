/** "hoan-thanh": one row a person and topic, as on /quan-tri/hoan-thanh. */
import { topicTitle } from "~/features/catalog/topic-words";
import { helpWord, supervisedWord } from "~/features/coverage/attempt-circumstances";
import { completionFilters } from "~/features/coverage/completion-filters";
import { type Completion, completionBatches, countCompletions } from "~/features/coverage/completions.server";
import { audienceOptions } from "~/features/coverage/filter-options.server";
import { vietnamDate } from "~/i18n/format";
import { defineDataset } from "../dataset";
import { COMMUNE_COLUMNS, CONTACT_COLUMNS, PERSON_COLUMNS } from "../person-columns";

type Row = Completion & { audienceName: string; topic: string };

export const completions = defineDataset<Row, ReturnType<typeof completionFilters.read>>({
  id: "hoan-thanh",
  title: "reports.completions",
  roles: ["commune-officer", "province-admin"],
  personalId: { column: "personalId", personOf: (row) => row.personId },
  filters: completionFilters,
  columns: [
    ...PERSON_COLUMNS,
    ...CONTACT_COLUMNS,
    ...COMMUNE_COLUMNS,
    { key: "topic", header: "coverage.topic", kind: "text", width: 44, value: (row) => row.topic },
    {
      key: "completedOn",
      header: "coverage.completedOn",
      kind: "date",
      width: 14,
      value: (row) => vietnamDate(row.completedAt),
    },
    { key: "score", header: "coverage.score", kind: "share", width: 8, value: (row) => row.score },
    {
      key: "certificate",
      header: "coverage.certificateNumber",
      kind: "text",
      width: 22,
      value: (row) => row.number,
    },
    {
      key: "supervised",
      header: "coverage.supervised",
      kind: "text",
      width: 12,
      value: (row, t) => t(supervisedWord(row)),
    },
    {
      key: "helped",
      header: "coverage.helped",
      kind: "text",
      width: 18,
      value: (row, t) => t(helpWord(row)),
    },
  ],
  async rows({ db, viewer, today, locale }, filters) {
    const audiences = new Map(await audienceOptions(db, locale));
    async function* batches() {
      for await (const batch of completionBatches(db, viewer, today, filters)) {
        yield batch.map((row) => ({
          ...row,
          audienceName: audiences.get(row.audience) ?? row.audience,
          topic: topicTitle({ title: row.topicTitle, titleEn: row.topicTitleEn }, locale),
        }));
      }
    }
    return { count: await countCompletions(db, viewer, today, filters), batches: batches() };
  },
});
