/** The parts of a class's page: facts, buttons of its state, sessions, list. They work without script. */
import { Form } from "@remix-run/react";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber } from "~/i18n/format";
import { type FieldErrors, TextField } from "~/ui/form";
import { SessionFields, type TypedClass } from "./class-fields";
import { type ClassMove, isOpenToChanges, movesFrom } from "./class-state";
import { sessionWords } from "./class-words";
import type { ClassMember } from "./list-members.server";
import type { ClassPage } from "./read-class.server";

export function ClassFacts({ found }: { found: ClassPage }) {
  const t = useT();
  const teachers = [...found.trainers.map(({ fullName }) => fullName), found.guestTrainers].filter(Boolean);
  const facts: [string, string][] = [
    [t("classes.place"), `${found.place}, ${found.communeName}`],
    [t("classes.trainers"), teachers.join(", ") || t("classes.noTrainers")],
    [t("classes.invited"), found.invited.map(({ fullName }) => fullName).join(", ")],
    [t("classes.seats"), t("classes.seatsTaken", { listed: found.listed, seats: found.seats })],
    ...(found.walkIns ? [[t("classes.walkIns"), t("classes.walkInsYes")] as [string, string]] : []),
  ];
  return (
    <dl className="class-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const LOOKS: Record<ClassMove, string> = {
  start: "button",
  close: "button",
  reopen: "button button-secondary",
  report: "button",
};

export function StateButtons({ found }: { found: ClassPage }) {
  const t = useT();
  const moves = movesFrom(found.state).filter((move) => found.runs || move !== "report");
  if (moves.length === 0) return null;
  return (
    <Form method="post" className="row">
      {moves.map((move) => (
        <button key={move} type="submit" className={LOOKS[move]} name="intent" value={move}>
          {t(`classes.move.${move}`)}
        </button>
      ))}
    </Form>
  );
}

export function SessionList({ found }: { found: ClassPage }) {
  const t = useT();
  const page = `/quan-tri/lop-hoc/${found.id}/buoi`;
  return (
    <ul className="session-list">
      {found.sessions.map((session) => (
        <li key={session.id} className="card">
          <strong>{sessionWords(session)}</strong>
          <span>{t("classes.presentOf", { present: session.present, listed: found.listed })}</span>
          {session.disputed > 0 && (
            <span className="badge badge-danger">
              {t("classes.disputedCount", { count: session.disputed })}
            </span>
          )}
          {found.holds && (
            <span className="row">
              {found.state !== "planned" && (
                <a className="button button-secondary" href={`${page}/${session.id}`}>
                  {t(found.state === "running" ? "classes.takeAttendance" : "classes.seeAttendance")}
                </a>
              )}
              {found.state === "running" && (
                <a className="button button-secondary" href={`${page}/${session.id}/man-hinh`}>
                  {t("classes.openScreen")}
                </a>
              )}
              {found.runs &&
                isOpenToChanges(found.state) &&
                found.sessions.length > 1 &&
                session.present === 0 && (
                  <Form method="post">
                    <input type="hidden" name="session" value={session.id} />
                    <button
                      type="submit"
                      className="button button-quiet"
                      name="intent"
                      value="remove-session"
                    >
                      {t("classes.removeSession")}
                    </button>
                  </Form>
                )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

export function AddSession({ typed, errors }: { typed: TypedClass; errors: FieldErrors }) {
  const t = useT();
  return (
    <details open={Object.keys(errors).length > 0}>
      <summary>{t("classes.addSession")}</summary>
      <Form method="post" noValidate>
        <SessionFields {...{ typed, errors }} />
        <button type="submit" className="button button-secondary" name="intent" value="add-session">
          {t("classes.addSession")}
        </button>
      </Form>
    </details>
  );
}

export function MemberTable({ found, members }: { found: ClassPage; members: readonly ClassMember[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("classes.person")}</th>
            <th scope="col">{t("classes.birthYear")}</th>
            <th scope="col">{t("classes.home")}</th>
            <th scope="col" className="number">
              {t("classes.sessionsAttended")}
            </th>
            <th scope="col">{t("classes.result")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.fullName}</th>
              <td data-label={t("classes.birthYear")}>{member.birthYear}</td>
              <td data-label={t("classes.home")}>
                {[member.hamletName, member.communeName].filter(Boolean).join(", ")}
              </td>
              <td className="number" data-label={t("classes.sessionsAttended")}>
                {formatNumber(member.present, locale)}/{formatNumber(found.sessions.length, locale)}
              </td>
              <td data-label={t("classes.result")}>
                <ResultWords result={member.result} />
              </td>
              <td>
                <span className="row">
                  {found.holds && (found.state === "running" || found.state === "closed") && (
                    <a href={`/quan-tri/lop-hoc/${found.id}?ket-qua=${member.id}#ket-qua`}>
                      {t("classes.typeResult")}
                    </a>
                  )}
                  {found.lists && isOpenToChanges(found.state) && member.present === 0 && (
                    <Form method="post">
                      <input type="hidden" name="person" value={member.id} />
                      <button
                        type="submit"
                        className="button button-quiet"
                        name="intent"
                        value="remove-member"
                      >
                        {t("classes.removeMember", { name: member.fullName })}
                      </button>
                    </Form>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultWords({ result }: { result: ClassMember["result"] }) {
  const t = useT();
  if (!result) return <span className="muted">{t("classes.noResult")}</span>;
  const words = t(result.passed ? "classes.resultPassed" : "classes.resultFailed");
  return (
    <>
      {words}{" "}
      <span className="muted">
        {result.how.kind === "platform"
          ? t("classes.onPlatform")
          : t("classes.typedBy", { name: result.how.by, reason: result.how.reason })}
      </span>
    </>
  );
}

export function ResultForm({
  member,
  errors,
  typed,
}: {
  member: Pick<ClassMember, "id" | "fullName">;
  errors: FieldErrors;
  typed: { result?: string; reason?: string };
}) {
  const t = useT();
  return (
    <Form method="post" className="card" id="ket-qua" noValidate>
      <h2>{t("classes.resultOf", { name: member.fullName })}</h2>
      <input type="hidden" name="person" value={member.id} />
      <fieldset>
        <legend>{t("classes.result")}</legend>
        {(["passed", "failed"] as const).map((result) => (
          <label className="choice" key={result}>
            <input
              type="radio"
              name="result"
              value={result}
              defaultChecked={(typed.result ?? "passed") === result}
            />
            <span>{t(result === "passed" ? "classes.resultPassed" : "classes.resultFailed")}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="reason"
        label={t("classes.reason")}
        hint={t("classes.reasonHint")}
        error={errors.reason}
        defaultValue={typed.reason}
      />
      <button type="submit" className="button" name="intent" value="result">
        {t("common.save")}
      </button>
    </Form>
  );
}
