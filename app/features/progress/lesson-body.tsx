/** The text of a lesson with what its islands need: who reads, what was watched, and the words they show. */
import { addressOfOwner } from "~/features/accounts/sent-by-owner";
import { LessonArticle } from "~/features/lessons/lesson-article";
import type { LessonText } from "~/features/lessons/read-revision.server";
import { useT } from "~/i18n/context";
import type { ClipFacts } from "./clip-facts.server";
import type { LessonForReader } from "./read-topics.server";

interface LessonBodyProps {
  lesson: LessonForReader;
  text: LessonText;
  /** Who reads; null: nobody is signed in. */
  readerId: string | null;
  clips?: Record<string, ClipFacts>;
  /** Addresses of the island scripts of this page; none on a text lesson of a reader without an account. */
  scripts: string[];
}

export function LessonBody({ lesson, text, readerId, clips, scripts }: LessonBodyProps) {
  const t = useT();
  const words = text.islands.includes("video") && {
    "data-play": t("progress.playVideo"),
    "data-watched": t("progress.watchedShare"),
    "data-clips": clips && JSON.stringify(clips),
  };
  const addresses = readerId !== null && {
    "data-position-to": addressOfOwner("/hoc/vi-tri", readerId),
    "data-watched-to": addressOfOwner("/hoc/da-xem", readerId),
  };
  return (
    <div data-lesson={lesson.id} {...addresses} {...words}>
      <LessonArticle text={text} />
      {scripts.map((address) => (
        <script key={address} type="module" src={address} />
      ))}
    </div>
  );
}
