/**
 * The list of a session with two large buttons a person. Without script each press is a form sent; attendance.island.ts
 * keeps presses on the device and sends them when there is a network.
 */
import { Form } from "@remix-run/react";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import { attendanceWords } from "./attendance-words";
import { differWords } from "./differ-words";
import type { ListedForSession, SessionPage } from "./read-attendance.server";

export function AttendanceList({
  page,
  officerId,
  takes,
}: {
  page: SessionPage;
  officerId: string;
  /** Whether marks may be made now. */
  takes: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  const { found, session, people } = page;
  const address = `/quan-tri/lop-hoc/${found.id}/buoi/${session.id}`;
  const present = people.filter(({ outcome }) => outcome === "present").length;
  return (
    <Form
      method="post"
      className="attendance"
      data-attendance={`${address}/ghi`}
      data-officer={officerId}
      data-words={JSON.stringify(attendanceWords(t))}
    >
      <p className="attendance-count" aria-live="polite">
        <strong data-count>{formatNumber(present, locale)}</strong>
        {t("classes.ofListed", { listed: people.length })}
      </p>
      <p className="attendance-status" data-status role="status" />
      <ul className="attendance-list">
        {people.map((person) => (
          <li key={person.id} id={person.id} data-person={person.id} data-outcome={person.outcome ?? "none"}>
            <span className="attendance-name">
              <strong>{person.fullName}</strong>
              <span className="muted">
                {person.birthYear} · {person.home}
              </span>
              <span className="attendance-note" data-note>
                <OutcomeNote person={person} />
              </span>
            </span>
            {takes && (
              <span className="attendance-buttons">
                {(["present", "absent"] as const).map((mark) => (
                  <button
                    key={mark}
                    type="submit"
                    name={mark}
                    value={person.id}
                    className={`mark-button mark-${mark}`}
                    aria-pressed={person.outcome === mark}
                  >
                    {t(mark === "present" ? "classes.present" : "classes.absent")}
                    <span className="visually-hidden">: {person.fullName}</span>
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Form>
  );
}

function OutcomeNote({ person }: { person: ListedForSession }) {
  const t = useT();
  if (person.outcome === "disputed") {
    return <>{differWords(person.marks, t)}</>;
  }
  return <>{person.outcome === "present" && person.method && t(`classes.method.${person.method}`)}</>;
}
