/** The text of a lesson with what its islands need: who reads, what was watched, and the words they show. */
import { LessonArticle } from "~/features/lessons/lesson-article";
import type { LessonText } from "~/features/lessons/read-revision.server";
import { useT } from "~/i18n/context";
import type { ClipFacts } from "./clip-facts.server";
import type { LessonForReader } from "./read-topics.server";

interface LessonBodyProps {
  lesson: LessonForReader;
  text: LessonText;
  signedIn: boolean;
  clips?: Record<string, ClipFacts>;
  /** Addresses of the island scripts of this page; none on a text lesson of a reader without an account. */
  scripts: string[];
}

export function LessonBody({ lesson, text, signedIn, clips, scripts }: LessonBodyProps) {
  const t = useT();
  const words = text.islands.includes("video") && {
    "data-play": t("progress.playVideo"),
    "data-watched": t("progress.watchedShare"),
    "data-clips": clips && JSON.stringify(clips),
  };
  return (
    <div data-lesson={lesson.id} data-signed-in={signedIn ? "" : undefined} {...words}>
      <LessonArticle text={text} />
      {scripts.map((address) => (
        <script key={address} type="module" src={address} />
      ))}
    </div>
  );
}
