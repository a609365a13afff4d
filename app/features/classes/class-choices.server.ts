/** What the form of a class offers to choose from. */
import { and, asc, eq, isNull } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { listTopics } from "~/features/catalog/list-topics.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { listCommunes } from "~/features/places/list-communes.server";
import type { Locale } from "~/i18n/translate";
import type { Database } from "~/platform/database/client.server";

type Choice = [value: string, label: string];

export interface ClassChoices {
  topics: Choice[];
  /** Communes that may give the hall. */
  hosts: Choice[];
  /** Communes that may be invited: a class for several communes is planned by whoever administers them all. */
  communes: Choice[];
  trainers: Choice[];
}

export async function classChoices(
  db: Database,
  viewer: Viewer,
  { today, locale }: { today: string; locale: Locale },
): Promise<ClassChoices> {
  const own = (await listCommunes(db, today))
    .filter(({ code }) => administersCommune(viewer, code))
    .map(({ code, fullName }): Choice => [code, fullName]);
  const trainers = await db
    .selectDistinctOn([people.sortName, people.id], { id: people.id, fullName: people.fullName })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(
      and(eq(roleGrants.role, "source-trainer"), isNull(roleGrants.revokedAt), isNull(people.disabledAt)),
    )
    .orderBy(asc(people.sortName), asc(people.id));
  return {
    topics: (await listTopics(db, today)).map((topic) => [topic.id, topicTitle(topic, locale)]),
    hosts: own,
    communes: own,
    trainers: trainers.map(({ id, fullName }) => [id, fullName]),
  };
}

/** The values of the choices, for parseClass. */
export function choiceValues({ topics, hosts, communes, trainers }: ClassChoices) {
  const values = (choices: Choice[]) => new Set(choices.map(([value]) => value));
  return {
    topics: values(topics),
    hosts: values(hosts),
    communes: values(communes),
    trainers: values(trainers),
  };
}
