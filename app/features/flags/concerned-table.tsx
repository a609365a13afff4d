/** The tests that were alike, each with its person. */
import { useT } from "~/i18n/context";
import { formatDateTime } from "~/i18n/format";
import { ListTable } from "~/ui/list-table";
import type { concernedTests } from "./concerned-tests.server";

type ConcernedTest = Awaited<ReturnType<typeof concernedTests>>[number];

export function ConcernedTable({ tests }: { tests: readonly ConcernedTest[] }) {
  const t = useT();
  return (
    <>
      <h2>{t("flags.tests")}</h2>
      <p>{tests[0]?.topic}</p>
      <ListTable
        columns={[t("flags.person"), t("flags.testEnded"), t("flags.testScore"), t("flags.certificate")]}
      >
        {tests.map((test) => (
          <tr key={test.personId}>
            <th scope="row">
              <a href={`/quan-tri/nguoi/${test.personId}`}>{test.fullName}</a>{" "}
              <span className="muted">({t("flags.born", { year: String(test.birthYear) })})</span>
            </th>
            <td data-label={t("flags.testEnded")}>{test.closedAt && formatDateTime(test.closedAt)}</td>
            <td data-label={t("flags.testScore")}>
              {test.score !== null && t("flags.score", { percent: Math.round(test.score * 100) })}
            </td>
            <td data-label={t("flags.certificate")}>
              {test.certificateId ? (
                <a href={`/quan-tri/chung-nhan/${test.certificateId}`}>{test.certificateNumber}</a>
              ) : (
                "–"
              )}
            </td>
          </tr>
        ))}
      </ListTable>
    </>
  );
}
