/** The end of a lesson: marking it as read, or what that led to and what comes next. */
import { useT } from "~/i18n/context";
import { missingSentence } from "./missing-sentence";
import { nextStepIn, stepAddress } from "./next-step";
import type { LessonForReader, TopicForReader } from "./read-topics.server";
import { TopicProgress } from "./topic-progress";

interface LessonFinishProps {
  topic: TopicForReader;
  lesson: LessonForReader;
  signedIn: boolean;
  /** The reader asked to record it without being signed in. */
  refused: boolean;
}

export function LessonFinish({ topic, lesson, signedIn, refused }: LessonFinishProps) {
  if (!signedIn) return <SignInFirst {...{ topic, lesson, refused }} />;
  if (lesson.reread) return <RereadForm topic={topic} />;
  return lesson.completed ? <Finished topic={topic} /> : <FinishForm topic={topic} />;
}

function FinishForm({ topic }: { topic: TopicForReader }) {
  const t = useT();
  return (
    <section className="card finish" id="hoc-xong" aria-labelledby="hoc-xong-ten">
      <h2 id="hoc-xong-ten">{t("progress.finishTitle")}</h2>
      <p>{t("progress.finishText")}</p>
      <form method="post">
        <button type="submit" className="button button-large" name="intent" value="complete">
          {t("progress.complete")}
        </button>
      </form>
      <p className="muted">{missingSentence(t, topic)}</p>
    </section>
  );
}

/** Finished before a new requirement: what was earned stays, reading again is asked. */
function RereadForm({ topic }: { topic: TopicForReader }) {
  const t = useT();
  return (
    <section className="card finish" id="hoc-xong" aria-labelledby="hoc-xong-ten">
      <h2 id="hoc-xong-ten">{t("progress.rereadTitle")}</h2>
      <p>{t(topic.certificateCode ? "progress.rereadKeepsCertificate" : "progress.rereadKeeps")}</p>
      <form method="post">
        <button type="submit" className="button button-large" name="intent" value="complete">
          {t("progress.rereadDone")}
        </button>
      </form>
    </section>
  );
}

function Finished({ topic }: { topic: TopicForReader }) {
  const t = useT();
  const next = nextStepIn(topic);
  return (
    <section className="card finish finish-done" id="hoc-xong" aria-labelledby="hoc-xong-ten" tabIndex={-1}>
      <h2 id="hoc-xong-ten">✓ {t("progress.finishedTitle")}</h2>
      <TopicProgress topic={topic} />
      <p>{topic.certificateCode ? t("progress.finishedCertificate") : missingSentence(t, topic)}</p>
      <p className="row">
        {topic.certificateCode && (
          <a className="button button-large" href="/chung-nhan">
            {t("catalog.certificateOpen")}
          </a>
        )}
        {next && (
          <a className="button button-large" href={stepAddress(next)}>
            {next.kind === "lesson" && t("progress.nextLesson", { lesson: next.lesson.title })}
            {next.kind === "practice" && t("simulations.practiceOf", { title: next.practice.title })}
            {next.kind === "test" && t("catalog.testStart")}
            {next.kind === "attempt" && t("catalog.testContinue")}
          </a>
        )}
      </p>
    </section>
  );
}

function SignInFirst({ topic, lesson, refused }: Omit<LessonFinishProps, "signedIn">) {
  const t = useT();
  const back = `/chuyen-de/${topic.slug}/${lesson.slug}#hoc-xong`;
  const query = new URLSearchParams({ ve: back });
  return (
    <section className="card finish" id="hoc-xong" aria-labelledby="hoc-xong-ten">
      <h2 id="hoc-xong-ten">{t("progress.finishTitle")}</h2>
      {refused && (
        <p className="notice notice-warm" role="alert">
          {t("progress.sessionEnded")}
        </p>
      )}
      <p>{t("progress.signedOutText")}</p>
      <p className="row">
        <a className="button" href={`/dang-nhap?${query}`}>
          {t("common.signIn")}
        </a>
        <a className="button button-secondary" href={`/dang-ky?${query}`}>
          {t("common.signUp")}
        </a>
      </p>
    </section>
  );
}
