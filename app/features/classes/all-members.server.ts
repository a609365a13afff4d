/** Everybody on the lists of the classes that filters leave: for files. */
import { sql } from "drizzle-orm";
import { administeredCommunes, type Viewer } from "~/features/accounts/viewer";
import { type Database, selectRows } from "~/platform/database/client.server";
import type { ClassFilters } from "./class-filters";
import { taughtBy } from "./class-policy.server";
import { allClasses, type ListedClass } from "./list-classes.server";
import { type ClassMember, listMembers } from "./list-members.server";

export interface MemberOfClass {
  of: ListedClass;
  member: ClassMember;
}

/** One batch a class, in the order of the list of classes; only people whom the viewer sees on it. */
export async function allMembers(
  db: Database,
  viewer: Viewer,
  today: string,
  filters: ClassFilters,
): Promise<{ count: number; batches: AsyncGenerator<MemberOfClass[]> }> {
  const classes = await allClasses(db, viewer, today, filters);
  async function* batches() {
    for (const of of classes)
      yield (await listMembers(db, viewer, of.id, today)).map((member) => ({ of, member }));
  }
  return {
    count: await countMembers(
      db,
      viewer,
      classes.map(({ id }) => id),
    ),
    batches: batches(),
  };
}

async function countMembers(db: Database, viewer: Viewer, classIds: string[]): Promise<number> {
  const own = administeredCommunes(viewer);
  const ids = sql`(select jsonb_array_elements_text(${JSON.stringify(classIds)}::jsonb))`;
  const codes = sql`(select jsonb_array_elements_text(${JSON.stringify(own)}::jsonb))`;
  const taught = taughtBy(viewer, { id: sql`c.id`, topicId: sql`c.topic_id` });
  const visible =
    own === "all" ? sql`true` : sql`(c.commune_code in ${codes} or p.commune_code in ${codes} or ${taught})`;
  const [row] = await selectRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from class_members m join people p on p.id = m.person_id
      join training_classes c on c.id = m.class_id where m.class_id in ${ids} and ${visible}`,
  );
  return row?.count ?? 0;
}
