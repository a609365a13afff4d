/** What the lists can be narrowed to, in the reader's language. */
import type { Viewer } from "~/features/accounts/viewer";
import { administersCommune } from "~/features/accounts/viewer";
import { listTopics } from "~/features/catalog/list-topics.server";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { listCommunes } from "~/features/places/list-communes.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import type { Locale, Translate } from "~/i18n/translate";
import type { Database } from "~/platform/database/client.server";
import { NO_HAMLET } from "./people-filters";

/** A value of the address and the words for it. */
export type Option = [value: string, label: string];

/** Communes of the viewer by slug. */
export async function communeOptions(db: Database, viewer: Viewer, today: string): Promise<Option[]> {
  const communes = await listCommunes(db, today);
  return communes
    .filter((commune) => administersCommune(viewer, commune.code))
    .map(({ slug, fullName }) => [slug, fullName]);
}

/** Topics that have opened, by slug. */
export async function topicOptions(db: Database, today: string, locale: Locale): Promise<Option[]> {
  const topics = await listTopics(db, today);
  return topics.filter((topic) => !topic.opensOn).map((topic) => [topic.slug, topicTitle(topic, locale)]);
}

/** Audiences of the programme by id. */
export async function audienceOptions(db: Database, locale: Locale): Promise<Option[]> {
  const { audiences } = await readProgramme(db);
  return audiences.map(({ id, name, nameEn }) => [id, (locale === "en" && nameEn) || name]);
}

/** Hamlets of a commune by id, those of whom none is known last; none where the commune has no list. */
export async function hamletOptions(db: Database, communeCode: string, t: Translate): Promise<Option[]> {
  const hamlets = await listHamlets(db, communeCode, { retired: true });
  if (hamlets.length === 0) return [];
  return [
    ...hamlets.map(({ id, fullName }): Option => [id, fullName]),
    [NO_HAMLET, t("coverage.hamletNotKnown")],
  ];
}
