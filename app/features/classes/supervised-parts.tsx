/** Supervised tests as officers see them: opening one, the list, who sits there. They work without script. */
import { Form } from "@remix-run/react";
import { topicTitle } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import { formatShare, formatTime } from "~/i18n/format";
import { Field, type FieldErrors, TextField } from "~/ui/form";
import { sessionWords } from "./class-words";
import { MINUTES } from "./supervised-test-form";
import type { SupervisedAttempt, SupervisedTest } from "./supervised-tests.server";

type Choices = readonly (readonly [string, string])[];

interface OpenProps {
  topics: Choices;
  communes: Choices;
  /** Classes under way; whoever names none opens it for the people of the commune. */
  classes: Choices;
  typed: Partial<Record<"topic" | "commune" | "room" | "minutes" | "class", string>>;
  errors: FieldErrors;
}

export function OpenSupervised({ topics, communes, classes, typed, errors }: OpenProps) {
  const t = useT();
  const choice = (name: "topic" | "commune" | "class", label: string, options: Choices, any?: string) => (
    <Field name={name} label={label} error={errors[name]} required={any === undefined}>
      {(control) => (
        <select
          {...control}
          defaultValue={typed[name] ?? (any === undefined && options.length === 1 ? options[0]?.[0] : "")}
        >
          <option value="">{any ?? "–"}</option>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <Form method="post" className="card" noValidate>
      {choice("topic", t("classes.topic"), topics)}
      {choice("commune", t("coverage.commune"), communes)}
      {classes.length > 0 && choice("class", t("supervised.forClass"), classes, t("supervised.anyone"))}
      <TextField
        name="room"
        label={t("supervised.room")}
        hint={t("supervised.roomHint")}
        error={errors.room}
        defaultValue={typed.room}
      />
      <Field name="minutes" label={t("supervised.minutes")} error={errors.minutes}>
        {(control) => (
          <select {...control} defaultValue={typed.minutes ?? "60"}>
            {MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t("supervised.minutesCount", { count: minutes })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="button">
        {t("supervised.open")}
      </button>
    </Form>
  );
}

export function SupervisedTable({ tests }: { tests: readonly SupervisedTest[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className="scroll-x">
      <table className="rows-as-cards">
        <thead>
          <tr>
            <th scope="col">{t("classes.topic")}</th>
            <th scope="col">{t("supervised.room")}</th>
            <th scope="col">{t("supervised.time")}</th>
            <th scope="col">{t("supervised.supervisor")}</th>
            <th scope="col" className="number">
              {t("supervised.begun")}
            </th>
            <th scope="col" className="number">
              {t("classes.passed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {tests.map((test) => (
            <tr key={test.id}>
              <th scope="row">
                <a href={`/quan-tri/kiem-tra-giam-sat/${test.id}`}>
                  {topicTitle({ title: test.topicTitle, titleEn: test.topicTitleEn }, locale)}
                </a>{" "}
                {test.open && <span className="badge badge-good">{t("supervised.isOpen")}</span>}
              </th>
              <td data-label={t("supervised.room")}>{test.room}</td>
              <td data-label={t("supervised.time")}>
                {sessionWords({ startsAt: test.opensAt, endsAt: test.closesAt })}
              </td>
              <td data-label={t("supervised.supervisor")}>{test.supervisor}</td>
              <td className="number" data-label={t("supervised.begun")}>
                {test.begun}
              </td>
              <td className="number" data-label={t("classes.passed")}>
                {test.passed}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function SittingTable({ attempts }: { attempts: readonly SupervisedAttempt[] }) {
  const t = useT();
  const locale = useLocale();
  if (attempts.length === 0) return <p className="empty">{t("supervised.nobodyYet")}</p>;
  return (
    <table className="rows-as-cards">
      <thead>
        <tr>
          <th scope="col">{t("classes.person")}</th>
          <th scope="col">{t("classes.birthYear")}</th>
          <th scope="col">{t("supervised.began")}</th>
          <th scope="col">{t("classes.result")}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map(({ id, fullName, birthYear, startedAt, closedAt, score, passed }) => (
          <tr key={id}>
            <th scope="row">{fullName}</th>
            <td data-label={t("classes.birthYear")}>{birthYear}</td>
            <td data-label={t("supervised.began")}>{formatTime(startedAt)}</td>
            <td data-label={t("classes.result")}>
              {closedAt === null || score === null
                ? t("supervised.underWay")
                : `${t(passed ? "classes.resultPassed" : "classes.resultFailed")} (${formatShare(score, locale)})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
