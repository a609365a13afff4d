/** A topic in the studio: its lessons with their state, and what may be done with each. */
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import { formatDate, formatDateTime } from "~/i18n/format";
import { type FieldErrors, TextField } from "~/ui/form";
import { DraftBadge } from "./draft-badge";
import type { DraftInList, LessonInStudio, TopicInStudio } from "./read-studio.server";

interface Refused {
  topic: string;
  title: string;
  errors: FieldErrors;
}

interface Props {
  topic: TopicInStudio;
  refused: Refused | undefined;
  /** Unfolded. */
  open: boolean;
  /** All lessons are shown, so that their order can be changed. */
  mayOrder: boolean;
}

export function StudioTopic({ topic, refused, open, mayOrder }: Props) {
  const t = useT();
  const locale = useLocale();
  const inUse = topic.lessons.filter(({ retired }) => !retired);
  const drafts = topic.newLessons.length + topic.lessons.filter(({ draft }) => draft).length;
  const order = inUse.map(({ id }) => id).join(",");
  return (
    <details className="studio-topic" id={`chuyen-de-${topic.slug}`} open={open}>
      <summary>
        <h2 lang={wordsLanguage(locale, topic.titleEn)}>{topicTitle(topic, locale)}</h2>
        <span className="muted">
          {t("studio.topicCounts", { lessons: inUse.length, drafts })}
          {!topic.mayEdit && ` · ${t("studio.topicReadOnly")}`}
        </span>
      </summary>
      <p className="row">
        <a href={`/chuyen-de/${topic.slug}`}>{t("studio.asLearners")}</a>
        <a href={`/giang-vien/ngan-hang/${topic.slug}`}>{t("bank.title")}</a>
        <a href={`/giang-vien/hoc-lieu/${topic.slug}`}>{t("media.link")}</a>
      </p>
      {topic.mayEdit && mayOrder && (
        <form method="post" data-order hidden>
          <input type="hidden" name="topic" value={topic.id} />
          <input type="hidden" name="at" value={topic.slug} />
          <input type="hidden" name="seen" value={order} />
          <input type="hidden" name="order" value={order} />
          <input type="hidden" name="intent" value="order" />
        </form>
      )}
      <ol className="plain-list studio-lessons">
        {topic.lessons.map((lesson, index) => (
          <Lesson
            key={lesson.id}
            {...{ topic, lesson, mayOrder }}
            isFirst={index === 0}
            isLast={index + 1 >= inUse.length}
          />
        ))}
      </ol>
      {topic.newLessons.length > 0 && (
        <>
          <h3>{t("studio.inNewLessons")}</h3>
          <ul className="plain-list">
            {topic.newLessons.map((draft) => (
              <li key={draft.id} className="card studio-lesson">
                <DraftLine draft={draft} />
              </li>
            ))}
          </ul>
        </>
      )}
      {topic.mayEdit && (
        <NewLesson topicId={topic.id} refused={refused?.topic === topic.id ? refused : undefined} />
      )}
    </details>
  );
}

function Lesson({
  topic,
  lesson,
  isFirst,
  isLast,
  mayOrder,
}: {
  topic: TopicInStudio;
  lesson: LessonInStudio;
  mayOrder: boolean;
  isFirst: boolean;
  isLast: boolean;
}) {
  const t = useT();
  const name = <span className="visually-hidden"> {lesson.title}</span>;
  const act = (intent: string, words: string, hidden = false) =>
    hidden ? null : (
      <button type="submit" name="intent" value={intent} className="button button-quiet">
        {words}
        {name}
      </button>
    );
  return (
    <li className="card studio-lesson" data-lesson={lesson.retired ? undefined : lesson.id}>
      <p className="row spread">
        <strong lang="vi">
          {lesson.retired ? (
            lesson.title
          ) : (
            <a href={`/chuyen-de/${topic.slug}/${lesson.slug}`}>{lesson.title}</a>
          )}
        </strong>
        <DraftBadge state={lesson.retired ? "retired" : "inUse"} />
      </p>
      <p className="muted">
        {t("studio.revisionOn", { number: lesson.revision, date: formatDate(lesson.publishedAt) })} ·{" "}
        {t("studio.readersColumn")}: {lesson.readers}
        {lesson.hasKeptFile && (
          <>
            {" · "}
            <a href={`/giang-vien/bai/${lesson.id}/lich-su#tep`}>{t("studio.fileDiffers")}</a>
          </>
        )}
      </p>
      {lesson.draft && <DraftLine draft={lesson.draft} />}
      <form method="post" className="row">
        <input type="hidden" name="lesson" value={lesson.id} />
        <input type="hidden" name="at" value={topic.slug} />
        {topic.mayEdit && !lesson.draft && !lesson.retired && (
          <button type="submit" name="intent" value="edit" className="button button-secondary">
            {t("studio.edit")}
            {name}
          </button>
        )}
        <a className="button button-quiet" href={`/giang-vien/bai/${lesson.id}/lich-su`}>
          {t("studio.history")}
          {name}
        </a>
        <a className="button button-quiet" href={`/giang-vien/bai/${lesson.id}/so-lieu`}>
          {t("studio.figures.title")}
          {name}
        </a>
        {topic.mayEdit && (
          <>
            {act("up", `↑ ${t("studio.moveUp")}`, isFirst || lesson.retired || !mayOrder)}
            {act("down", `↓ ${t("studio.moveDown")}`, isLast || lesson.retired || !mayOrder)}
            {act("revive", t("studio.revive"), !lesson.retired)}
            {!lesson.retired && (
              <a className="button button-quiet" href={`/giang-vien/bai/${lesson.id}/ngung`}>
                {t("studio.retire")}
                {name}
              </a>
            )}
          </>
        )}
      </form>
    </li>
  );
}

/** A draft, and the way to it. */
export function DraftLine({ draft }: { draft: DraftInList }) {
  const t = useT();
  return (
    <p className="row spread">
      <span>
        <a href={`/giang-vien/bai/${draft.id}`} lang="vi">
          <strong>{draft.title}</strong>
        </a>
        <span className="hint">
          {draft.publishAt
            ? t("studio.publishOn", { at: formatDateTime(draft.publishAt) })
            : t("studio.draftBy", { name: draft.savedByName, at: formatDateTime(draft.savedAt) })}
        </span>
      </span>
      <DraftBadge state={draft.state} />
    </p>
  );
}

function NewLesson({ topicId, refused }: { topicId: string; refused: Refused | undefined }) {
  const t = useT();
  return (
    <details className="studio-new" open={refused !== undefined}>
      <summary>{t("studio.newLesson")}</summary>
      <form method="post" noValidate>
        <input type="hidden" name="topic" value={topicId} />
        <TextField
          name={`title-${topicId}`}
          label={t("studio.newLessonTitle")}
          hint={t("studio.newLessonTitleHint")}
          error={refused?.errors.title}
          defaultValue={refused?.title}
          maxLength={200}
        />
        <p className="row">
          <button type="submit" name="intent" value="create" className="button">
            {t("studio.newLessonMake")}
          </button>
          <a className="button button-secondary" href={`/giang-vien/nhap?chuyen-de=${topicId}`}>
            {t("studio.importLink")}
          </a>
        </p>
      </form>
    </details>
  );
}
